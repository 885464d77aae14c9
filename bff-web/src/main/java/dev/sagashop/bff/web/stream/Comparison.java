package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.edge.service.ServiceFailedException;
import dev.sagashop.bff.edge.service.ServiceRefusedException;
import dev.sagashop.bff.web.saga.SagaEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Reads the order's timeline from time to time, beside the stream: seldom while the feed is live, often while it is not.
 * A timeline that cannot be read is left for the next time. A comparison is owed once the feed was interrupted, for
 * what was published meanwhile is on the timeline alone.
 */
final class Comparison {

    private final Supplier<List<SagaEvent>> timeline;
    private final BooleanSupplier feedIsLive;
    private final IntSupplier feedBeginnings;
    private final StreamProperties properties;
    private final AtomicBoolean underWay = new AtomicBoolean();

    private volatile int comparedBeginnings;
    private long lastNanos;

    /** To be made before the timeline is read for the first time. */
    Comparison(
            Supplier<List<SagaEvent>> timeline,
            BooleanSupplier feedIsLive,
            IntSupplier feedBeginnings,
            StreamProperties properties,
            long nowNanos) {
        this.timeline = timeline;
        this.feedIsLive = feedIsLive;
        this.feedBeginnings = feedBeginnings;
        this.comparedBeginnings = feedBeginnings.getAsInt();
        this.properties = properties;
        this.lastNanos = nowNanos;
    }

    boolean isOwed() {
        return comparedBeginnings != feedBeginnings.getAsInt();
    }

    long nextNanos() {
        boolean seldom = feedIsLive.getAsBoolean() && !isOwed();
        return lastNanos + (seldom ? properties.heartbeat() : properties.compareWithoutFeed()).toNanos();
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
        int beginnings = feedBeginnings.getAsInt();
        try {
            List<SagaEvent> known = timeline.get();
            comparedBeginnings = beginnings;
            reader.accept(known);
        } catch (ServiceFailedException | ServiceRefusedException unreadable) {
            return;
        } finally {
            underWay.set(false);
        }
    }
}
