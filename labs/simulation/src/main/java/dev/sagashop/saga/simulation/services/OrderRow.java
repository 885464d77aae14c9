package dev.sagashop.saga.simulation.services;

import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderStatus;
import java.time.Instant;

/**
 * An order as the order service stores it.
 *
 * @param order what was decided
 * @param placedAt since when it waits for its outcome
 * @param confirmedAt since when it waits to be shipped; null until it is confirmed
 */
record OrderRow(Order order, Instant placedAt, Instant confirmedAt) {

    OrderRow become(Order decided, Instant now) {
        boolean confirmedNow = decided.status() == OrderStatus.CONFIRMED && confirmedAt == null;
        return new OrderRow(decided, placedAt, confirmedNow ? now : confirmedAt);
    }
}
