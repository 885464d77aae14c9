package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * An order as this service knows it.
 *
 * @param orderId the order
 * @param status how far it has come
 * @param stock what inventory has told of it
 * @param payment what payment has told of it
 * @param content what was ordered
 * @param placedAt when it was placed
 * @param changedAt when it last changed
 */
public record OrderRecord(
        UUID orderId,
        OrderStatus status,
        StockStatus stock,
        PaymentStatus payment,
        OrderContent content,
        Instant placedAt,
        Instant changedAt) {}
