package dev.sagashop.order.decision;

import dev.sagashop.events.CatalogEvent;
import dev.sagashop.events.Event;
import dev.sagashop.events.InventoryEvent;
import dev.sagashop.events.NotificationEvent;
import dev.sagashop.events.OrderEvent;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.PaymentEvent;
import dev.sagashop.events.ReconciliationEvent;
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

    /** The order with what another service's event tells of it; its own status stays. */
    Order after(Event event) {
        return switch (event) {
            case InventoryEvent e -> new Order(placed, status, cancellationReason, stock.after(e), payment);
            case PaymentEvent e -> new Order(placed, status, cancellationReason, stock, payment.after(e));
            case OrderEvent e -> this;
            case NotificationEvent e -> this;
            case CatalogEvent e -> this;
            case ReconciliationEvent e -> this;
        };
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
