package dev.sagashop.order.api;

import dev.sagashop.events.data.Money;
import dev.sagashop.order.decision.CatalogEntry.Listed;

/**
 * A product to show. What is left of it, only the inventory service knows.
 *
 * @param sku its stock keeping unit
 * @param name what customers call it
 * @param description one sentence; empty if it is not known yet
 * @param category the shelf that it is on; empty if it is not known yet
 * @param price of one piece
 */
record ProductView(String sku, String name, String description, String category, Money price) {

    static ProductView of(Listed product) {
        return new ProductView(
                product.sku(), product.name(), product.description(), product.category(), product.price());
    }
}
