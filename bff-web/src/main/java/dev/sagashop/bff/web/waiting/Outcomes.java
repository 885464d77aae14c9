package dev.sagashop.bff.web.waiting;

import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.web.feed.EventFeed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Waits until an order is confirmed or cancelled: looks at it whenever the feed nudges. */
@Component
public class Outcomes {

    private final Set<Semaphore> waiting = ConcurrentHashMap.newKeySet();
    private final EventFeed feed;
    private final WaitProperties properties;

    private volatile boolean stopping;

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
        Semaphore nudges = new Semaphore(0);
        if (!begin(nudges)) {
            return Optional.empty();
        }
        try (var subscription = feed.follow(orderId, nudges::release)) {
            awaitOutcome(nudges, Duration.ofSeconds(seconds), order);
        } finally {
            waiting.remove(nudges);
        }
        return Optional.of(new WaitPreference(seconds));
    }

    /** Whoever waits is answered with what is known, rather than cut. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        waiting.forEach(Semaphore::release);
    }

    private synchronized boolean begin(Semaphore nudges) {
        return waiting.size() < properties.atOnce() && waiting.add(nudges);
    }

    private void awaitOutcome(Semaphore nudges, Duration atMost, Supplier<Order> order) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        boolean isSettled = isSettled(order);
        long left = end - System.nanoTime();
        while (!isSettled && !stopping && left > 0) {
            boolean isNudged = nudges.tryAcquire(
                    Math.min(left, properties.compareWithoutFeed().toNanos()), TimeUnit.NANOSECONDS);
            if (isNudged || !feed.isLive()) {
                nudges.drainPermits();
                isSettled = isSettled(order);
            }
            left = end - System.nanoTime();
        }
    }

    private static boolean isSettled(Supplier<Order> order) {
        return order.get().status() != Order.Status.PLACED;
    }
}
