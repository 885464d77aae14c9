package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.edge.service.ServiceFailedException;
import dev.sagashop.bff.edge.service.ServiceRefusedException;
import dev.sagashop.bff.web.saga.SagaEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads the order's timeline from time to time, beside the stream: seldom while the feed is live, often while it is not.
 * A timeline that cannot be read is left for the next time.
 */
final class Comparison {

    private final Supplier<List<SagaEvent>> timeline;
    private final BooleanSupplier feedIsLive;
    private final StreamProperties properties;
    private final AtomicBoolean underWay = new AtomicBoolean();

    private long lastNanos;

    /** @param nowNanos when the timeline was read last */
    Comparison(
            Supplier<List<SagaEvent>> timeline,
            BooleanSupplier feedIsLive,
            StreamProperties properties,
            long nowNanos) {
        this.timeline = timeline;
        this.feedIsLive = feedIsLive;
        this.properties = properties;
        this.lastNanos = nowNanos;
    }

    long nextNanos() {
        return lastNanos
                + (feedIsLive.getAsBoolean() ? properties.heartbeat() : properties.compareWithoutFeed()).toNanos();
    }

    /** Hands over what the timeline says, if it is time to read it and nobody does. */
    void startIfDue(long nowNanos, Consumer<List<SagaEvent>> reader) {
        if (nextNanos() - nowNanos > 0) {
            return;
        }
        lastNanos = nowNanos;
        if (underWay.compareAndSet(false, true)) {
            Thread.ofVirtual().name("comparison").start(() -> read(reader));
        }
    }

    private void read(Consumer<List<SagaEvent>> reader) {
        try {
            reader.accept(timeline.get());
        } catch (ServiceFailedException | ServiceRefusedException unreadable) {
            return;
        } finally {
            underWay.set(false);
        }
    }
}
