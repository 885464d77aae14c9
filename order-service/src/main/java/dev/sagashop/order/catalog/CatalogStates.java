package dev.sagashop.order.catalog;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.order.decision.CatalogEntry;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import dev.sagashop.order.decision.CatalogEntry.Unlisted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The catalogue's copy, a batch at a time. Nothing is locked: the write itself refuses to go back to an old version. */
@Component
class CatalogStates implements States<CatalogEntry> {

    private final ProductCopies products;

    CatalogStates(ProductCopies products) {
        this.products = products;
    }

    @Override
    public WorkingSet<CatalogEntry> load(List<Envelope<?>> batch) {
        List<String> skus =
                batch.stream().map(e -> e.event().subject()).distinct().toList();
        return new CatalogWorkingSet(products, products.find(skus));
    }

    private record CatalogWorkingSet(ProductCopies products, Map<String, Listed> known, Map<String, Listed> changed)
            implements WorkingSet<CatalogEntry> {

        CatalogWorkingSet(ProductCopies products, Map<String, Listed> known) {
            this(products, known, new HashMap<>());
        }

        @Override
        public CatalogEntry stateFor(Envelope<?> envelope) {
            String sku = envelope.event().subject();
            Listed listed = known.get(sku);
            return listed == null ? new Unlisted(sku) : listed;
        }

        @Override
        public void replace(Envelope<?> envelope, CatalogEntry decided) {
            if (decided instanceof Listed listed && !listed.equals(known.put(listed.sku(), listed))) {
                changed.put(listed.sku(), listed);
            }
        }

        @Override
        public void save(List<Envelope<?>> published) {
            if (!changed.isEmpty()) {
                products.remember(changed.values());
            }
        }
    }
}
