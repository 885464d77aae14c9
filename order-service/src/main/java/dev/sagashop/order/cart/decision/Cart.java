package dev.sagashop.order.cart.decision;

import java.util.List;
import java.util.Optional;

/**
 * What a customer means to buy.
 *
 * @param version grows by one with every change, from 0 for a customer who never put anything in
 * @param items in the order in which they were first added, each product once
 */
public record Cart(long version, List<CartItem> items) {

    /** Of a customer who never put anything in. */
    public static final Cart NEW = new Cart(0, List.of());

    public Cart {
        items = List.copyOf(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public List<String> skus() {
        return items.stream().map(CartItem::sku).toList();
    }

    Optional<CartItem> item(String sku) {
        return items.stream().filter(item -> item.sku().equals(sku)).findFirst();
    }

    /** The next version, with these items. */
    Cart next(List<CartItem> nextItems) {
        return new Cart(version + 1, nextItems);
    }
}
