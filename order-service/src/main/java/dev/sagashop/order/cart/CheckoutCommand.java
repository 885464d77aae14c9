package dev.sagashop.order.cart;

import dev.sagashop.order.cart.decision.Cart;
import dev.sagashop.order.placement.NewOrder;
import dev.sagashop.order.placement.PlaceOrderCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's wish to buy what is in the cart.
 *
 * @param customerId whose cart it is
 * @param idempotencyKey chosen by the client, the same for a repeated request; null if the cart's version has to do
 * @param traceparent W3C Trace Context of the request
 * @param request how
 */
public record CheckoutCommand(
        String customerId, @Nullable String idempotencyKey, String traceparent, CheckoutRequest request) {

    PlaceOrderCommand toOrder(Cart cart) {
        List<NewOrder.Line> lines = cart.items().stream()
                .map(item -> new NewOrder.Line(item.sku(), item.quantity()))
                .toList();
        var order = new NewOrder(lines, request.paymentMethod(), request.shippingAddress(), request.expectedTotal());
        return new PlaceOrderCommand(customerId, keyOrVersion(), traceparent, order, request);
    }

    /** A version becomes one order, so it is as good a key. No client's key contains a space. */
    private String keyOrVersion() {
        return idempotencyKey == null ? "cart version " + request.version() : idempotencyKey;
    }
}
