package dev.sagashop.inventory.catalog;

import dev.sagashop.events.ProductChanged;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.outbox.Outbox;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what the shop sells, and tells the others in the same transaction. */
@Service
class Catalog {

    private static final Logger log = LoggerFactory.getLogger(Catalog.class);

    private final ProductTable products;
    private final Envelopes envelopes;
    private final Outbox outbox;

    Catalog(ProductTable products, Envelopes envelopes, Outbox outbox) {
        this.products = products;
        this.envelopes = envelopes;
        this.outbox = outbox;
    }

    /**
     * Offers these products, and tells of each, changed or not. A relay that was paused between its claim and its send, and
     * replaced meanwhile, may leave an older version last on the compacted topic: readers ignore it, but after a compaction a
     * new one would begin with it. What is told again is the same event as before.
     */
    @Transactional
    void offer(List<CatalogItem> items) {
        int changed = products.write(items);
        products.openStock(items);
        outbox.publish(
                products.read(items).stream().<Envelope<?>>map(this::envelope).toList());
        log.info("Products offered: {}, of them new or changed: {}", items.size(), changed);
    }

    private Envelope<ProductChanged> envelope(ProductChanged change) {
        return envelopes.envelope(
                change, Cause.ofCommand(change.sku(), "version-" + change.version(), change.sku(), null));
    }
}
