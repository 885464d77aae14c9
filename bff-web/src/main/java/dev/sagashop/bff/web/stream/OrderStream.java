package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.bff.web.saga.SagaProgress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One client's stream of one order's saga, run by the request's own thread: the order's timeline, read on behind the last
 * place whenever the feed nudges. The order service may learn of an event after the nudge, and a nudge may be missed: the
 * timeline is read again after pauses that double, up to the heartbeat.
 */
final class OrderStream {

    private final StreamProperties properties;
    private final BooleanSupplier feedIsLive;
    private final Semaphore nudges = new Semaphore(0);
    private final SagaProgress progress = new SagaProgress();

    private volatile boolean stopped;

    OrderStream(StreamProperties properties, BooleanSupplier feedIsLive) {
        this.properties = properties;
        this.feedIsLive = feedIsLive;
    }

    /** The order's timeline as it is now. */
    interface Timeline {
        /** What is on it behind a place; nothing if it cannot be read now. */
        List<SagaEvent> after(int place) throws InterruptedException;
    }

    /** Something may have happened to the order. */
    void nudge() {
        nudges.release();
    }

    /** Ends soon, so that the client comes back, perhaps to another instance. */
    void stop() {
        stopped = true;
        nudges.release();
    }

    /**
     * Tells the saga until its end.
     *
     * @param history the timeline as it was read after the first nudge could come
     * @param lastPlace what the client has already, as a place on the timeline: 0 for nothing; one that the timeline has
     *     not is another timeline's, so that everything is told
     */
    void run(List<SagaEvent> history, int lastPlace, Timeline timeline, EventWriter out)
            throws IOException, InterruptedException {
        List<SagaUpdate> updates =
                history.stream().map(event -> SagaUpdate.after(event, progress)).toList();
        if (lastPlace == progress.place() && isComplete()) {
            out.nothingMore();
            return;
        }
        out.begin(properties.retry());
        boolean isKnown = lastPlace <= progress.place();
        if (!isKnown) {
            out.reset();
        }
        for (SagaUpdate update : updates.subList(isKnown ? lastPlace : 0, updates.size())) {
            out.saga(update);
        }
        follow(timeline, out);
        if (isComplete()) {
            out.end(new SagaUpdate.End(progress.status()));
        }
    }

    private void follow(Timeline timeline, EventWriter out) throws IOException, InterruptedException {
        long end = System.nanoTime() + properties.lifetime().toNanos();
        long nextHeartbeat = System.nanoTime() + properties.heartbeat().toNanos();
        Duration pause = properties.readAgainAfter();
        long nextRead = System.nanoTime() + pause.toNanos();
        while (!stopped && !isComplete() && System.nanoTime() - end < 0) {
            boolean isNudged = awaitNudge(Math.min(nextRead, Math.min(nextHeartbeat, end)));
            if (!stopped && (isNudged || System.nanoTime() - nextRead >= 0)) {
                tell(timeline.after(progress.place()), out);
                pause = isNudged ? properties.readAgainAfter() : longer(pause);
                nextRead = System.nanoTime() + pause.toNanos();
            }
            if (System.nanoTime() - nextHeartbeat >= 0) {
                out.heartbeat();
                nextHeartbeat = System.nanoTime() + properties.heartbeat().toNanos();
            }
        }
    }

    /** Whether it came in time. However many have come, one read serves all of them. */
    private boolean awaitNudge(long untilNanos) throws InterruptedException {
        boolean isNudged = nudges.tryAcquire(untilNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        nudges.drainPermits();
        return isNudged;
    }

    private Duration longer(Duration pause) {
        Duration longest = feedIsLive.getAsBoolean() ? properties.heartbeat() : properties.readWithoutFeed();
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private void tell(List<SagaEvent> events, EventWriter out) throws IOException {
        for (SagaEvent event : events) {
            out.saga(SagaUpdate.after(event, progress));
        }
    }

    private boolean isComplete() {
        return progress.expected().isEmpty();
    }
}
