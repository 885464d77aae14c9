package dev.sagashop.bff.mobile.home;

import dev.sagashop.bff.edge.service.Cart;
import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.mobile.cart.CartScreen;
import dev.sagashop.bff.mobile.order.OrderCard;
import dev.sagashop.bff.mobile.product.ProductRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the app opens with, in less than 3 KB.
 *
 * @param featured a few products
 * @param cart what the badge on the cart says
 * @param lastOrder how the newest order is doing; absent for a customer who never ordered
 * @param degraded {@code stock} if it is not known what is available, {@code products} if there are none to show
 */
record Home(
        List<ProductRow> featured, CartBadge cart, @Nullable LastOrder lastOrder, List<String> degraded) {

    /** How many pieces are in the cart, and what they cost together; no total of an empty one. */
    record CartBadge(int count, @Nullable String total) {

        static CartBadge of(Cart cart) {
            return new CartBadge(CartScreen.count(cart), CartScreen.total(cart));
        }
    }

    /** As much of an order as fits on a card. */
    record LastOrder(UUID id, String state, String headline, String total) {

        static LastOrder of(Order order) {
            OrderCard card = OrderCard.of(order);
            return new LastOrder(card.id(), card.state(), card.headline(), card.total());
        }
    }
}
