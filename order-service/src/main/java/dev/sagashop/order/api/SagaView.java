package dev.sagashop.order.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import dev.sagashop.order.persistence.StoredOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far an order's saga has come, for everybody to see: nothing in it tells who ordered, or what, or where to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SagaView(
        UUID orderId,
        OrderStatus status,
        @Nullable CancellationReason cancellationReason,
        StockStatus stockStatus,
        PaymentStatus paymentStatus,
        int pieces,
        Money total,
        Instant placedAt,
        Instant updatedAt) {

    static SagaView of(StoredOrder stored) {
        Order order = stored.order();
        return new SagaView(
                order.orderId(),
                order.status(),
                order.cancellationReason(),
                order.stock(),
                order.payment(),
                order.placed().lines().stream().mapToInt(OrderLine::quantity).sum(),
                order.placed().total(),
                stored.placedAt(),
                stored.updatedAt());
    }
}
