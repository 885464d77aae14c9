package dev.sagashop.order.decision;

import dev.sagashop.events.Decision;
import dev.sagashop.events.InventoryEvent;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.PaymentEvent;
import dev.sagashop.events.data.CancellationReason;
import java.util.function.Function;

/**
 * What becomes of an order, the happy path and its compensations side by side.
 *
 * <p>Inventory and payment work in parallel, so their answers come in any order. An order is confirmed once both have
 * agreed, and cancelled at the first refusal, without waiting for the other. Compensations are not asked for here:
 * inventory and payment undo their steps themselves when they hear of {@link OrderCancelled}.
 */
public final class OrderDecision {

    private OrderDecision() {}

    public static Decision<Order> place(OrderPlaced placed) {
        return Decision.of(Order.of(placed), placed);
    }

    /** Inventory has answered. After the order's end an answer is only noted. */
    public static Decision<OrderState> joinStockOutcome(OrderState state, InventoryEvent outcome) {
        return ofKnown(state, order -> settle(order.after(outcome)));
    }

    /** Payment has answered. After the order's end an answer is only noted. */
    public static Decision<OrderState> joinPaymentOutcome(OrderState state, PaymentEvent outcome) {
        return ofKnown(state, order -> settle(order.after(outcome)));
    }

    /** The reserved stock was given back, or has left for good: noted, and nothing follows. */
    public static Decision<OrderState> recordStockCompensation(OrderState state, InventoryEvent compensation) {
        return ofKnown(state, order -> Decision.of(order.after(compensation)));
    }

    /** The payment was undone: noted, and nothing follows. */
    public static Decision<OrderState> recordPaymentCompensation(OrderState state, PaymentEvent compensation) {
        return ofKnown(state, order -> Decision.of(order.after(compensation)));
    }

    /** Cancels unless the goods have left or it is cancelled already: then the order stays as it is. */
    public static Decision<Order> cancelByCustomer(Order order) {
        return switch (order.status()) {
            case PLACED, CONFIRMED -> cancel(order, CancellationReason.CUSTOMER_REQUEST);
            case SHIPPED, CANCELLED -> Decision.unchanged(order);
        };
    }

    /** The saga has taken too long. An order that came to its outcome meanwhile stays as it is. */
    public static Decision<Order> timeOut(Order order) {
        return switch (order.status()) {
            case PLACED -> cancel(order, CancellationReason.TIMED_OUT);
            case CONFIRMED, SHIPPED, CANCELLED -> Decision.unchanged(order);
        };
    }

    /** Ships if it is confirmed and paid for; otherwise the order stays as it is. */
    public static Decision<Order> ship(Order order) {
        return switch (order.status()) {
            case CONFIRMED ->
                order.payment() == PaymentStatus.CAPTURED
                        ? Decision.of(order.shipped(), shipped(order.placed()))
                        : Decision.unchanged(order);
            case PLACED, SHIPPED, CANCELLED -> Decision.unchanged(order);
        };
    }

    private static Decision<Order> settle(Order order) {
        return switch (order.status()) {
            case PLACED -> settlePlaced(order);
            case CONFIRMED ->
                order.payment() == PaymentStatus.CAPTURE_FAILED
                        ? cancel(order, CancellationReason.PAYMENT_FAILED)
                        : Decision.unchanged(order);
            case SHIPPED, CANCELLED -> Decision.unchanged(order);
        };
    }

    private static Decision<Order> settlePlaced(Order order) {
        if (order.stock() == StockStatus.REJECTED) {
            return cancel(order, CancellationReason.OUT_OF_STOCK);
        }
        if (order.payment() == PaymentStatus.DECLINED) {
            return cancel(order, CancellationReason.PAYMENT_DECLINED);
        }
        if (order.stock() == StockStatus.RESERVED && order.payment() == PaymentStatus.AUTHORIZED) {
            return Decision.of(order.confirmed(), confirmed(order.placed()));
        }
        return Decision.unchanged(order);
    }

    private static Decision<Order> cancel(Order order, CancellationReason reason) {
        OrderPlaced placed = order.placed();
        var cancelled =
                new OrderCancelled(placed.orderId(), placed.customerId(), reason, placed.lines(), placed.total());
        return Decision.of(order.cancelled(reason), cancelled);
    }

    private static OrderConfirmed confirmed(OrderPlaced placed) {
        return new OrderConfirmed(placed.orderId(), placed.customerId(), placed.lines(), placed.total());
    }

    private static OrderShipped shipped(OrderPlaced placed) {
        return new OrderShipped(
                placed.orderId(), placed.customerId(), placed.lines(), placed.total(), placed.shippingAddress());
    }

    private static Decision<OrderState> ofKnown(OrderState state, Function<Order, Decision<Order>> decision) {
        return switch (state) {
            case Order order -> {
                Decision<Order> decided = decision.apply(order);
                yield new Decision<>(decided.state(), decided.events());
            }
            case UnknownOrder unknown -> Decision.unchanged(unknown);
        };
    }
}
