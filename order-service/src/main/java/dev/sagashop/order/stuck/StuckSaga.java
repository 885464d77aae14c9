package dev.sagashop.order.stuck;

import dev.sagashop.order.decision.Awaited;
import dev.sagashop.order.decision.OrderStatus;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A saga that waits.
 *
 * @param orderId whose saga
 * @param status how far the order has come
 * @param waitingFor what it waits for, at least one thing
 * @param since since when: when it last moved; when it was placed, until it has an outcome; when the grace period was
 *     over, if it waits for its dispatch
 */
public record StuckSaga(UUID orderId, OrderStatus status, Set<Awaited> waitingFor, Instant since) {}
