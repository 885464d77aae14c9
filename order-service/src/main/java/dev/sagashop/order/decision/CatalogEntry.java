package dev.sagashop.order.decision;

import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;

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
     * @param description one sentence about it; empty if the catalogue has not told it yet
     * @param category the shelf that it is on; empty if the catalogue has not told it yet
     * @param price for one piece
     * @param version the catalogue's version that this copy is of
     */
    record Listed(String sku, String name, String description, String category, Money price, long version)
            implements CatalogEntry {

        /** So many pieces of it, at its price of now. */
        public OrderLine line(int quantity) {
            return new OrderLine(sku, name, quantity, price);
        }
    }
}
