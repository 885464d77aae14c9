package dev.sagashop.bff.web.waiting;

import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.web.feed.EventFeed;
import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.events.EventType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Waits until an order is confirmed or cancelled, which the feed tells. */
@Component
public class Outcomes {

    private final Set<CountDownLatch> waiting = ConcurrentHashMap.newKeySet();
    private final EventFeed feed;
    private final WaitProperties properties;

    Outcomes(EventFeed feed, WaitProperties properties, MeterRegistry meters) {
        this.feed = feed;
        this.properties = properties;
        meters.gaugeCollectionSize("sagashop.bff.waits", Tags.empty(), waiting);
    }

    /**
     * Waits as long as the client prefers, up to the bound. The feed is followed before the order is looked at, so that
     * no outcome falls between the two.
     *
     * @return the preference as it was honoured; empty if too many wait already, so that this request did not
     */
    public Optional<WaitPreference> await(UUID orderId, WaitPreference preference, Supplier<Order> order)
            throws InterruptedException {
        int seconds = Math.min(
                preference.seconds(), Math.toIntExact(properties.longest().toSeconds()));
        CountDownLatch outcome = new CountDownLatch(1);
        if (!begin(outcome)) {
            return Optional.empty();
        }
        try (var subscription = feed.follow(orderId, event -> happened(event, outcome))) {
            awaitOutcome(outcome, Duration.ofSeconds(seconds), order);
        } finally {
            waiting.remove(outcome);
        }
        return Optional.of(new WaitPreference(seconds));
    }

    /** Whoever waits is answered with what is known, rather than cut. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        waiting.forEach(CountDownLatch::countDown);
    }

    private synchronized boolean begin(CountDownLatch outcome) {
        return waiting.size() < properties.atOnce() && waiting.add(outcome);
    }

    private void awaitOutcome(CountDownLatch outcome, Duration atMost, Supplier<Order> order)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        int beginnings = feed.beginnings();
        boolean isSettled = order.get().status() != Order.Status.PLACED;
        long left = end - System.nanoTime();
        while (!isSettled && left > 0) {
            long pause = Math.min(left, properties.compareWithoutFeed().toNanos());
            isSettled = outcome.await(pause, TimeUnit.NANOSECONDS);
            if (!isSettled && (!feed.isLive() || feed.beginnings() != beginnings)) {
                beginnings = feed.beginnings();
                isSettled = order.get().status() != Order.Status.PLACED;
            }
            left = end - System.nanoTime();
        }
    }

    private static void happened(SagaEvent event, CountDownLatch outcome) {
        if (event.is(EventType.ORDER_CONFIRMED) || event.is(EventType.ORDER_CANCELLED)) {
            outcome.countDown();
        }
    }
}
