package dev.sagashop.order.cart.decision;

import dev.sagashop.order.cart.decision.CartChange.Changed;
import dev.sagashop.order.cart.decision.CartChange.Refused;
import dev.sagashop.order.cart.decision.CartChange.Unchanged;
import dev.sagashop.order.decision.OrderBounds;
import java.util.ArrayList;
import java.util.List;

/** What a cart takes. Whoever calls has checked that a single quantity is within its bounds. */
public final class CartDecision {

    private CartDecision() {}

    /** Adds pieces to those of the same product. */
    public static CartChange add(Cart cart, String sku, int quantity) {
        int sum = cart.item(sku).map(CartItem::quantity).orElse(0) + quantity;
        return sum > OrderBounds.MAX_PIECES_OF_LINE
                ? new Refused(
                        "quantity",
                        "would make it " + sum + " pieces, and a cart takes " + OrderBounds.MAX_PIECES_OF_LINE
                                + " of one product")
                : put(cart, new CartItem(sku, sum));
    }

    /** Makes it so many pieces of the product, whether it was in the cart or not. */
    public static CartChange set(Cart cart, String sku, int quantity) {
        return put(cart, new CartItem(sku, quantity));
    }

    public static CartChange remove(Cart cart, String sku) {
        return cart.item(sku)
                .<CartChange>map(item -> new Changed(cart.next(cart.items().stream()
                        .filter(other -> !other.equals(item))
                        .toList())))
                .orElseGet(Unchanged::new);
    }

    /** A product that is there keeps its place. */
    private static CartChange put(Cart cart, CartItem wanted) {
        List<CartItem> items = new ArrayList<>(cart.items());
        items.replaceAll(item -> item.sku().equals(wanted.sku()) ? wanted : item);
        if (cart.item(wanted.sku()).isEmpty()) {
            items.add(wanted);
        }
        return items.size() > OrderBounds.MAX_LINES
                ? new Refused("sku", "is one too many: a cart takes " + OrderBounds.MAX_LINES + " products")
                : new Changed(cart.next(items));
    }
}
