package dev.sagashop.order.cart;

import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.order.cart.decision.Cart;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A cart at the prices of this moment.
 *
 * @param version the cart's version
 * @param lines in the order in which the products were first added
 */
public record PricedCart(long version, List<OrderLine> lines) {

    /** @param products all those in the cart: no product ever leaves our copy of the catalogue */
    static PricedCart of(Cart cart, Map<String, Listed> products) {
        List<OrderLine> lines = cart.items().stream()
                .map(item -> Objects.requireNonNull(products.get(item.sku()), item.sku())
                        .line(item.quantity()))
                .toList();
        return new PricedCart(cart.version(), lines);
    }

    /** What all of it costs; empty if there is nothing in it. */
    public Optional<Money> total() {
        return lines.stream().map(OrderLine::cost).reduce(Money::plus);
    }
}
