package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import java.util.Objects;

/**
 * A product was added, or its name or price changed. The topic is compacted: its newest event is the product's state.
 *
 * @param sku the product
 * @param name what customers call it
 * @param price for one piece, from now on
 * @param version never negative; grows with every change of the product; an older one never overwrites a newer one
 */
public record ProductChanged(String sku, String name, Money price, long version) implements CatalogEvent {

    /** @throws IllegalArgumentException if the version is negative */
    public ProductChanged {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(price, "price");
        if (version < 0) {
            throw new IllegalArgumentException("version must not be negative: " + version);
        }
    }
}
