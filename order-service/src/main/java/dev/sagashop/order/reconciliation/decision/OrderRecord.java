package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.events.data.Money;
import dev.sagashop.order.decision.OrderStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * An order as this service knows it.
 *
 * @param orderId the order
 * @param status how far it has come
 * @param total what it costs
 * @param pieces of all products together
 * @param placedAt when it was placed
 * @param changedAt when it last changed
 */
public record OrderRecord(
        UUID orderId, OrderStatus status, Money total, long pieces, Instant placedAt, Instant changedAt) {}
