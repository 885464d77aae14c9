package dev.sagashop.payment.gateway;

import static dev.sagashop.payment.decision.Payments.cancelled;
import static dev.sagashop.payment.decision.Payments.confirmed;
import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.Event;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;
import org.springframework.test.context.TestPropertySource;

/**
 * A gateway that can do so much and no more: {@value #WORKERS} calls at a time, {@value #LATENCY_MILLIS} ms each, two for
 * an order. All times are a tenth of a shop's.
 */
@TestPropertySource(
        properties = {
            "sagashop.gateway.concurrency=" + BurstTest.WORKERS,
            "sagashop.gateway.concurrency-of-customer=1000", // all orders are one customer's here
            "sagashop.gateway-simulator.latency=" + BurstTest.LATENCY_MILLIS + "ms",
            "sagashop.gateway.authorize-within=1500ms",
            "sagashop.gateway.back-off=100ms",
            "sagashop.gateway.max-back-off=1500ms"
        })
class BurstTest extends PaymentServiceIntegrationTest {

    static final int WORKERS = 12;
    static final int LATENCY_MILLIS = 150;

    private static final int CAPACITY = WORKERS * 1000 / LATENCY_MILLIS / 2;
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration BURST = Duration.ofSeconds(3);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(3);

    /** From the end of a burst until new orders come through again, as promised in ADR 12. */
    private static final Duration RECOVERY = TIME_LIMIT;

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    private final ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor();
    private final Map<UUID, Long> placedAt = new LinkedHashMap<>();
    private final Map<UUID, Boolean> outcomes = new ConcurrentHashMap<>();
    private final List<UUID> followed = new ArrayList<>();
    private final AtomicInteger ordersPerTick = new AtomicInteger();
    private volatile boolean following;

    @AfterEach
    void closeTheShop() throws InterruptedException {
        time.shutdownNow();
        time.awaitTermination(5, TimeUnit.SECONDS);
    }

    @Test
    void afterABurstOfTenTimesWhatTheGatewayCanDoNewOrdersAreConfirmedAgain() {
        ordersPerTick.set(perTick(CAPACITY / 2));
        time.scheduleAtFixedRate(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
        await().until(() -> outcomes.containsValue(true));

        ordersPerTick.set(perTick(10 * CAPACITY));
        await().pollDelay(BURST).until(() -> true);
        ordersPerTick.set(perTick(CAPACITY / 2));
        await().pollDelay(RECOVERY).until(() -> true);
        following = true;
        await().atMost(Duration.ofSeconds(20)).until(this::areFollowedToTheirEnd);

        assertThat(followed).extracting(outcomes::get).containsOnly(true);
    }

    private static int perTick(int perSecond) {
        return Math.max(1, (int) (perSecond * TICK.toMillis() / 1000));
    }

    private synchronized boolean areFollowedToTheirEnd() {
        return followed.size() >= CAPACITY && outcomes.keySet().containsAll(followed);
    }

    /** What the order service does meanwhile: places, confirms what is authorized, and cancels what takes too long. */
    private synchronized void tick() {
        long now = System.nanoTime();
        List<UUID> added =
                Stream.generate(UUID::randomUUID).limit(ordersPerTick.get()).toList();
        added.forEach(order -> placedAt.put(order, now));
        if (following && followed.size() < CAPACITY) {
            followed.addAll(added);
        }
        List<Event> events = new ArrayList<>();
        added.forEach(order -> events.add(placed(order, "pm_card_visa")));
        authorized().forEach(order -> events.add(end(order, true)));
        overdue(now).forEach(order -> events.add(end(order, false)));
        sagaEvents.accept(Poll.of(events));
    }

    private Event end(UUID order, boolean well) {
        placedAt.remove(order);
        outcomes.put(order, well);
        return well ? confirmed(order) : cancelled(order);
    }

    private List<UUID> authorized() {
        return jdbc.queryForList(
                "select order_id from payment where status = 'AUTHORIZED' and order_id = any (?)", UUID.class, (Object)
                        placedAt.keySet().toArray(UUID[]::new));
    }

    private List<UUID> overdue(long now) {
        return placedAt.entrySet().stream()
                .filter(placed -> now - placed.getValue() > TIME_LIMIT.toNanos())
                .map(Map.Entry::getKey)
                .toList();
    }
}
