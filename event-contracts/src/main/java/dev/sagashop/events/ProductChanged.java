package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import java.util.Objects;

/**
 * A product was added, or its name or price changed. The topic is compacted: its newest event is the product's state.
 *
 * @param sku the product
 * @param name what customers call it
 * @param price for one piece, from now on
 * @param version grows by at least one with every change of the product; an older one never overwrites a newer one
 */
public record ProductChanged(String sku, String name, Money price, long version) implements CatalogEvent {

    public ProductChanged {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(price, "price");
    }
}
