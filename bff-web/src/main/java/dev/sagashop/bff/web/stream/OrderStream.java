package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.web.saga.CausalSequence;
import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.bff.web.saga.SagaProgress;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream of one order's saga, run by the request's own thread. The history comes from the order's timeline
 * and what follows from the feed; both tell each event with its id, so that it passes once. Because the feed is followed
 * before the timeline is read, nothing falls between them, and what the feed did not know is found by comparing with the
 * timeline from time to time, and before the end if the feed was interrupted.
 */
final class OrderStream {

    private final StreamProperties properties;
    private final Signals signals;
    private final CausalSequence sequence;
    private final SagaProgress progress = new SagaProgress();

    private volatile boolean stopped;

    OrderStream(StreamProperties properties) {
        this.properties = properties;
        this.signals = new Signals(properties.buffer());
        this.sequence = new CausalSequence(properties.causePatience(), properties.buffer());
    }

    /** Takes an event of the feed. */
    void happened(SagaEvent event) {
        signals.put(List.of(event));
    }

    /** Ends soon, so that the client comes back, perhaps to another instance. */
    void stop() {
        stopped = true;
        signals.wake();
    }

    /** Tells the whole saga, or what of it comes after the event with the given id. */
    void run(Comparison comparison, List<SagaEvent> timeline, @Nullable String lastEventId, EventWriter out)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        out.begin(properties.retry());
        begin(timeline, lastEventId, out);
        long nextHeartbeat = start + properties.heartbeat().toNanos();
        long end = start + properties.lifetime().toNanos();
        while (!isOver(comparison, end)) {
            long now = System.nanoTime();
            if (nextHeartbeat - now <= 0) {
                out.heartbeat();
                nextHeartbeat = now + properties.heartbeat().toNanos();
            }
            comparison.startIfDue(now, signals::put);
            long next = earliest(nextHeartbeat, end, comparison.nextNanos());
            List<SagaEvent> news = signals.take(next - now);
            tell(sequence.add(news, System.nanoTime()), Set.of(), out);
        }
        if (isComplete(comparison)) {
            out.end(new SagaUpdate.End(progress.status()));
        }
    }

    private void begin(List<SagaEvent> timeline, @Nullable String lastEventId, EventWriter out)
            throws IOException, InterruptedException {
        long now = System.nanoTime();
        List<SagaEvent> history = sequence.add(timeline, now);
        history.addAll(sequence.add(signals.take(0), now));
        Set<String> known = lastEventId == null ? Set.of() : sequence.knownUpTo(lastEventId);
        if (lastEventId != null && known.isEmpty()) {
            out.reset();
        }
        tell(history, known, out);
    }

    private void tell(List<SagaEvent> events, Set<String> known, EventWriter out) throws IOException {
        for (SagaEvent event : events) {
            SagaUpdate update = SagaUpdate.after(event, progress);
            if (!known.contains(event.eventId())) {
                out.saga(update, sequence.isWhole());
            }
        }
    }

    private boolean isComplete(Comparison comparison) {
        return !sequence.isHolding() && progress.expected().isEmpty() && !comparison.isOwed();
    }

    private boolean isOver(Comparison comparison, long end) {
        return stopped || signals.isOverrun() || isComplete(comparison) || System.nanoTime() - end >= 0;
    }

    private long earliest(long... moments) {
        return LongStream.concat(LongStream.of(moments), sequence.nextDeadlineNanos().stream())
                .min()
                .orElseThrow();
    }
}
