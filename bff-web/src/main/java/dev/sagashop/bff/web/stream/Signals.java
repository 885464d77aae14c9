package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.web.saga.SagaEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Events on their way to one stream, put by any thread and taken by the stream's own. When they are too many, the stream
 * is lost: its client is too slow.
 */
final class Signals {

    /** Wakes the stream without telling it anything. */
    private static final List<SagaEvent> NOTHING = List.of();

    private final BlockingQueue<List<SagaEvent>> queue;

    private volatile boolean overrun;

    Signals(int bound) {
        this.queue = new LinkedBlockingQueue<>(bound);
    }

    void put(List<SagaEvent> events) {
        if (!queue.offer(events)) {
            overrun = true;
        }
    }

    /** A full queue needs no waking: there is something to take. */
    void wake() {
        boolean unused = queue.offer(NOTHING);
    }

    boolean isOverrun() {
        return overrun;
    }

    /** All that has come; waits for it, but no longer than the given time. */
    List<SagaEvent> take(long nanos) throws InterruptedException {
        List<SagaEvent> events = new ArrayList<>();
        List<SagaEvent> next = queue.poll(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        while (next != null) {
            events.addAll(next);
            next = queue.poll();
        }
        return events;
    }
}
