package dev.sagashop.order.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import dev.sagashop.order.persistence.StoredOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as the API shows it. The cancellation reason is absent unless it was cancelled. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(
        UUID orderId,
        String customerId,
        OrderStatus status,
        @Nullable CancellationReason cancellationReason,
        StockStatus stockStatus,
        PaymentStatus paymentStatus,
        List<OrderLine> lines,
        Money total,
        String paymentMethod,
        ShippingAddress shippingAddress,
        Instant placedAt,
        Instant updatedAt) {

    static OrderView of(StoredOrder stored) {
        Order order = stored.order();
        OrderPlaced placed = order.placed();
        return new OrderView(
                order.orderId(),
                placed.customerId(),
                order.status(),
                order.cancellationReason(),
                order.stock(),
                order.payment(),
                placed.lines(),
                placed.total(),
                placed.paymentMethod(),
                placed.shippingAddress(),
                stored.placedAt(),
                stored.updatedAt());
    }
}
