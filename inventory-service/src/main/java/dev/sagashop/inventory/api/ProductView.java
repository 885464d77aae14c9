package dev.sagashop.inventory.api;

import dev.sagashop.events.data.Money;
import dev.sagashop.inventory.catalog.Product;

/**
 * A product to show.
 *
 * @param sku its stock keeping unit
 * @param name what customers call it
 * @param description one sentence
 * @param category the shelf that it is on
 * @param price of one piece
 * @param available pieces that an order could get right now
 */
record ProductView(String sku, String name, String description, String category, Money price, long available) {

    static ProductView of(Product product) {
        return new ProductView(
                product.sku(),
                product.name(),
                product.description(),
                product.category(),
                product.price(),
                product.available());
    }
}
