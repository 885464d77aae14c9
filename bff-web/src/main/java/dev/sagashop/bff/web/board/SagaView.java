package dev.sagashop.bff.web.board;

import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.edge.service.Saga;
import dev.sagashop.bff.web.money.DecimalMoney;
import dev.sagashop.events.data.CancellationReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one order is doing, and nothing of who placed it.
 *
 * @param stockStatus what the order has heard of its stock
 * @param paymentStatus what the order has heard of its payment
 * @param pieces how many were ordered, of all products together
 */
record SagaView(
        UUID orderId,
        Order.Status status,
        @Nullable CancellationReason cancellationReason,
        String stockStatus,
        String paymentStatus,
        int pieces,
        DecimalMoney total,
        Instant placedAt,
        Instant updatedAt) {

    static SagaView of(Saga saga) {
        return new SagaView(
                saga.orderId(),
                saga.status(),
                saga.cancellationReason(),
                saga.stockStatus(),
                saga.paymentStatus(),
                saga.pieces(),
                DecimalMoney.of(saga.total()),
                saga.placedAt(),
                saga.updatedAt());
    }
}
