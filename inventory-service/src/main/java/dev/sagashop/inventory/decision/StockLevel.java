package dev.sagashop.inventory.decision;

import java.util.Objects;

/**
 * How many pieces of one product there are, and where. No level breaks the books: initial + restocked = on hand +
 * committed, and never is more reserved than is on hand.
 *
 * @param sku the product
 * @param initial pieces that the shop opened with
 * @param restocked pieces that came in since
 * @param onHand pieces in the warehouse, reserved ones included
 * @param reserved pieces that orders hold
 * @param committed pieces that have left with orders
 */
public record StockLevel(String sku, long initial, long restocked, long onHand, long reserved, long committed) {

    /** @throws IllegalArgumentException if the books do not balance */
    public StockLevel {
        Objects.requireNonNull(sku, "sku");
        if (initial < 0 || restocked < 0 || reserved < 0 || committed < 0 || reserved > onHand) {
            throw new IllegalArgumentException("%s: %d reserved of %d on hand, %d initial, %d restocked, %d committed"
                    .formatted(sku, reserved, onHand, initial, restocked, committed));
        }
        if (initial + restocked != onHand + committed) {
            throw new IllegalArgumentException("%s: %d initial + %d restocked is not %d on hand + %d committed"
                    .formatted(sku, initial, restocked, onHand, committed));
        }
    }

    /** The level that a product opens with. */
    public static StockLevel opening(String sku, long initial) {
        return new StockLevel(sku, initial, 0, initial, 0, 0);
    }

    /** Pieces that an order can still get. */
    public long available() {
        return onHand - reserved;
    }

    /** More pieces came in. */
    public StockLevel restock(int quantity) {
        requirePositive(quantity);
        return new StockLevel(
                sku, initial, Math.addExact(restocked, quantity), Math.addExact(onHand, quantity), reserved, committed);
    }

    /** @throws IllegalArgumentException if fewer are available */
    StockLevel reserve(int quantity) {
        requirePositive(quantity);
        return new StockLevel(sku, initial, restocked, onHand, reserved + quantity, committed);
    }

    /** @throws IllegalArgumentException if fewer are reserved */
    StockLevel release(int quantity) {
        requirePositive(quantity);
        return new StockLevel(sku, initial, restocked, onHand, reserved - quantity, committed);
    }

    /** @throws IllegalArgumentException if fewer are reserved */
    StockLevel commit(int quantity) {
        requirePositive(quantity);
        return new StockLevel(sku, initial, restocked, onHand - quantity, reserved - quantity, committed + quantity);
    }

    private static void requirePositive(int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1: " + quantity);
        }
    }
}
