package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.data.Money;
import java.util.List;

/** The few products of a simulated shop: so few that orders compete for them. */
final class Catalogue {

    static final List<String> SKUS = List.of("MUG", "TEE", "CAP");

    private Catalogue() {}

    static ProductChanged version(String sku, long version) {
        return new ProductChanged(sku, sku, "", "", Money.euros(1000 + 50 * version), version);
    }
}
