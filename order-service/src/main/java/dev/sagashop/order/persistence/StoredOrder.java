package dev.sagashop.order.persistence;

import dev.sagashop.order.decision.Order;
import java.time.Instant;
import java.util.UUID;

/**
 * An order and what is stored beside it.
 *
 * @param order the order
 * @param requestFingerprint tells a repeated request from another one under the same idempotency key
 * @param traceparent W3C Trace Context of the request that placed the order
 * @param placedAt when it was placed
 * @param updatedAt when it last changed
 */
public record StoredOrder(
        Order order, String requestFingerprint, String traceparent, Instant placedAt, Instant updatedAt) {

    public UUID orderId() {
        return order.orderId();
    }
}
