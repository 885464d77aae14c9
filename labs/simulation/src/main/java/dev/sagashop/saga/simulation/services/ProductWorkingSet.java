package dev.sagashop.saga.simulation.services;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.order.decision.CatalogEntry;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import dev.sagashop.order.decision.CatalogEntry.Unlisted;
import dev.sagashop.saga.simulation.world.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order service's copies of products that one batch changes. */
final class ProductWorkingSet implements WorkingSet<CatalogEntry> {

    private final Table<String, CatalogEntry> products;
    private final Map<String, CatalogEntry> decided = new HashMap<>();

    ProductWorkingSet(Table<String, CatalogEntry> products) {
        this.products = products;
    }

    @Override
    public CatalogEntry stateFor(Envelope<?> envelope) {
        String sku = envelope.event().subject();
        CatalogEntry known = decided.get(sku);
        return known != null ? known : products.find(sku).orElseGet(() -> new Unlisted(sku));
    }

    @Override
    public void replace(Envelope<?> envelope, CatalogEntry entry) {
        decided.put(entry.sku(), entry);
    }

    @Override
    public void save(List<Envelope<?>> published) {
        decided.values().stream()
                .filter(Listed.class::isInstance)
                .map(Listed.class::cast)
                .filter(this::isNewer)
                .forEach(listed -> products.put(listed.sku(), listed));
    }

    /** Nothing is locked: the write itself refuses to go back to an old version. */
    private boolean isNewer(Listed listed) {
        return !(products.find(listed.sku()).orElse(null) instanceof Listed known)
                || known.version() < listed.version();
    }
}
