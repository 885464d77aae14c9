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

    /** Offers these products. Does nothing to those that are offered already as they are. */
    @Transactional
    void offer(List<CatalogItem> items) {
        List<ProductChanged> changes = products.write(items);
        products.openStock(items);
        outbox.publish(changes.stream().<Envelope<?>>map(this::envelope).toList());
        log.info("Products offered: {}, of them new or changed: {}", items.size(), changes.size());
    }

    private Envelope<ProductChanged> envelope(ProductChanged change) {
        return envelopes.envelope(
                change, Cause.ofCommand(change.sku(), "version-" + change.version(), change.sku(), null));
    }
}
