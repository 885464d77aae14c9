package dev.sagashop.events.data;

import java.util.Objects;

/**
 * Some pieces of one product.
 *
 * @param sku the product
 * @param quantity pieces, at least 1
 */
public record SkuQuantity(String sku, int quantity) {

    /** @throws IllegalArgumentException if the quantity is less than 1 */
    public SkuQuantity {
        Objects.requireNonNull(sku, "sku");
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1: " + quantity);
        }
    }
}
