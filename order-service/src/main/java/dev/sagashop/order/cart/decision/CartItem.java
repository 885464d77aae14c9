package dev.sagashop.order.cart.decision;

import dev.sagashop.order.decision.OrderBounds;
import java.util.Objects;

/**
 * One product in a cart.
 *
 * @param sku which
 * @param quantity pieces, 1 to {@value OrderBounds#MAX_PIECES_OF_LINE}
 */
public record CartItem(String sku, int quantity) {

    /** @throws IllegalArgumentException if the quantity is out of its bounds */
    public CartItem {
        Objects.requireNonNull(sku, "sku");
        if (quantity < 1 || quantity > OrderBounds.MAX_PIECES_OF_LINE) {
            throw new IllegalArgumentException("quantity is out of its bounds: " + quantity);
        }
    }
}
