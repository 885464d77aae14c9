package dev.sagashop.events.data;

import java.util.Objects;

/**
 * One line of an order.
 *
 * @param sku the product
 * @param name the product's name when the order was placed
 * @param quantity pieces, at least 1
 * @param unitPrice the price of one piece when the order was placed
 */
public record OrderLine(String sku, String name, int quantity, Money unitPrice) {

    /** @throws IllegalArgumentException if the quantity is less than 1 */
    public OrderLine {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unitPrice, "unitPrice");
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1: " + quantity);
        }
    }

    /** What the whole line costs. */
    public Money cost() {
        return unitPrice.times(quantity);
    }
}
