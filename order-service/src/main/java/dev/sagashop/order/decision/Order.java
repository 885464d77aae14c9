package dev.sagashop.order.decision;

import dev.sagashop.events.InventoryEvent;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.PaymentEvent;
import dev.sagashop.events.data.CancellationReason;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is now.
 *
 * @param placed what was ordered, as it was announced; never changes
 * @param status how far it has come
 * @param cancellationReason why it was cancelled; null unless it was
 * @param stock what inventory has answered
 * @param payment what payment has answered
 */
public record Order(
        OrderPlaced placed,
        OrderStatus status,
        @Nullable CancellationReason cancellationReason,
        StockStatus stock,
        PaymentStatus payment)
        implements OrderState {

    /** @throws IllegalArgumentException if it is cancelled without a reason, or has one without being cancelled */
    public Order {
        Objects.requireNonNull(placed, "placed");
        if ((status == OrderStatus.CANCELLED) != (cancellationReason != null)) {
            throw new IllegalArgumentException(status + " with cancellation reason " + cancellationReason);
        }
    }

    /** A new order, which nobody has answered yet. */
    static Order of(OrderPlaced placed) {
        return new Order(placed, OrderStatus.PLACED, null, StockStatus.PENDING, PaymentStatus.PENDING);
    }

    public UUID orderId() {
        return placed.orderId();
    }

    /** The order with what inventory tells of it; its own status stays. */
    Order after(InventoryEvent event) {
        return new Order(placed, status, cancellationReason, stock.after(event), payment);
    }

    /** The order with what payment tells of it; its own status stays. */
    Order after(PaymentEvent event) {
        return new Order(placed, status, cancellationReason, stock, payment.after(event));
    }

    Order confirmed() {
        require(OrderStatus.PLACED);
        return new Order(placed, OrderStatus.CONFIRMED, null, stock, payment);
    }

    Order shipped() {
        require(OrderStatus.CONFIRMED);
        return new Order(placed, OrderStatus.SHIPPED, null, stock, payment);
    }

    Order cancelled(CancellationReason reason) {
        if (status != OrderStatus.CONFIRMED) {
            require(OrderStatus.PLACED);
        }
        return new Order(placed, OrderStatus.CANCELLED, reason, stock, payment);
    }

    private void require(OrderStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("order " + orderId() + " is " + status + ", not " + expected);
        }
    }
}
