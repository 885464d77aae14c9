package dev.sagashop.order.api;

import dev.sagashop.order.decision.Awaited;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.stuck.StuckSaga;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A saga that has waited for too long: nothing in it tells who ordered, or what, or where to.
 *
 * @param since since when it waits
 * @param ageSeconds how long that is
 */
record StuckSagaView(UUID orderId, OrderStatus status, Set<Awaited> waitingFor, Instant since, long ageSeconds) {

    static StuckSagaView of(StuckSaga saga, Instant now) {
        return new StuckSagaView(
                saga.orderId(),
                saga.status(),
                saga.waitingFor(),
                saga.since(),
                Duration.between(saga.since(), now).toSeconds());
    }
}
