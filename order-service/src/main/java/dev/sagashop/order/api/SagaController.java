package dev.sagashop.order.api;

import dev.sagashop.messaging.sql.DatabaseClock;
import dev.sagashop.order.persistence.Orders;
import dev.sagashop.order.stuck.StuckProperties;
import dev.sagashop.order.stuck.StuckSaga;
import dev.sagashop.order.stuck.StuckSagas;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of all sagas, newest first, and of those that are stuck; it needs no customer. */
@RestController
class SagaController {

    private final Orders orders;
    private final StuckSagas stuckSagas;
    private final StuckProperties properties;
    private final DatabaseClock clock;

    SagaController(Orders orders, StuckSagas stuckSagas, StuckProperties properties, DatabaseClock clock) {
        this.orders = orders;
        this.stuckSagas = stuckSagas;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/sagas")
    Page<SagaView> list(
            @RequestParam(required = false) @Nullable OrderCursor cursor,
            @RequestParam(defaultValue = "20") PageLimit limit) {
        OrderCursor from = Objects.requireNonNullElse(cursor, OrderCursor.START);
        var found = orders.newestFirst(from.placedBefore(), from.orderIdBefore(), limit.value() + 1);
        return Page.of(
                found, limit, SagaView::of, last -> OrderCursor.after(last).text());
    }

    /** Those that have waited for too long, the longest first. */
    @GetMapping("/sagas/stuck")
    Page<StuckSagaView> stuck(
            @RequestParam(required = false) @Nullable WaitingTime longerThan,
            @RequestParam(required = false) @Nullable StuckCursor cursor,
            @RequestParam(defaultValue = "20") PageLimit limit) {
        StuckCursor from = Objects.requireNonNullElse(cursor, StuckCursor.START);
        Duration atLeast = longerThan == null ? properties.after() : longerThan.value();
        List<StuckSaga> found = stuckSagas.find(atLeast, from.since(), from.orderId(), limit.value() + 1);
        Instant now = clock.instant();
        return Page.of(
                found,
                limit,
                saga -> StuckSagaView.of(saga, now),
                last -> StuckCursor.after(last).text());
    }
}
