package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import java.util.Objects;

/**
 * A product was added, or what customers see of it changed. The topic is compacted: its newest event is the product's
 * state.
 *
 * @param sku the product
 * @param name what customers call it
 * @param description one sentence about it; empty in events from before there were descriptions
 * @param category the shelf that it is on; empty in events from before there were categories
 * @param price for one piece, from now on
 * @param version never negative; grows with every change of the product; an older one never overwrites a newer one
 */
public record ProductChanged(String sku, String name, String description, String category, Money price, long version)
        implements CatalogEvent {

    /** @throws IllegalArgumentException if the version is negative */
    public ProductChanged {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(name, "name");
        // Version 1 began without these two: a reader that does not find them gives null.
        description = Objects.requireNonNullElse(description, "");
        category = Objects.requireNonNullElse(category, "");
        Objects.requireNonNull(price, "price");
        if (version < 0) {
            throw new IllegalArgumentException("version must not be negative: " + version);
        }
    }
}
