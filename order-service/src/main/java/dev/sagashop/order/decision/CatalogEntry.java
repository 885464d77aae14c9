package dev.sagashop.order.decision;

import dev.sagashop.events.data.Money;

/** What this service knows of a SKU. */
public sealed interface CatalogEntry {

    String sku();

    /** Nothing was ever said of it, so it cannot be ordered. */
    record Unlisted(String sku) implements CatalogEntry {}

    /**
     * A product that can be ordered.
     *
     * @param sku the product
     * @param name what customers call it
     * @param price for one piece
     * @param version the catalogue's version that this copy is of
     */
    record Listed(String sku, String name, Money price, long version) implements CatalogEntry {}
}
