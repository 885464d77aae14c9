package dev.sagashop.bff.edge.service;

import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one order is doing.
 *
 * @param cancellationReason why, of a cancelled order alone
 * @param stockStatus what the order has heard of its stock
 * @param paymentStatus what the order has heard of its payment
 * @param pieces how many were ordered, of all products together
 */
public record Saga(
        UUID orderId,
        Order.Status status,
        @Nullable CancellationReason cancellationReason,
        String stockStatus,
        String paymentStatus,
        int pieces,
        Money total,
        Instant placedAt,
        Instant updatedAt) {}
