package dev.sagashop.bff.web.saga;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Brings the events of one order into an order in which no follow-up comes before its cause. They come from four
 * topics, so a follow-up can overtake. It is held until its cause has come, but no longer than a patience: a cause that
 * is lost to this reader must not hide what follows from it. What one service says keeps its order. Each event passes
 * once. Used by one thread.
 */
public final class CausalSequence {

    private final long patienceNanos;
    private final int maxHeld;
    private final SagaEvents passed = new SagaEvents();
    private final List<Held> held = new ArrayList<>();

    private record Held(SagaEvent event, long untilNanos) {}

    /**
     * @param patience how long an event waits for its cause at most
     * @param maxHeld how many wait at most; one more, and the longest waiting passes
     */
    public CausalSequence(Duration patience, int maxHeld) {
        this.patienceNanos = patience.toNanos();
        this.maxHeld = maxHeld;
    }

    /** Takes events and gives what may pass now, in order. */
    public List<SagaEvent> add(Collection<SagaEvent> events, long nowNanos) {
        events.stream()
                .filter(event -> !passed.contains(event.eventId()) && !isHeld(event.eventId()))
                .forEach(event -> held.add(new Held(event, nowNanos + patienceNanos)));
        return passable(nowNanos);
    }

    /** Gives what may pass now, also what has waited long enough. */
    public List<SagaEvent> passable(long nowNanos) {
        List<SagaEvent> passing = new ArrayList<>();
        passReady(passing);
        while (!held.isEmpty() && (held.size() > maxHeld || held.getFirst().untilNanos <= nowNanos)) {
            pass(held.getFirst(), passing);
            passReady(passing);
        }
        return passing;
    }

    /** When the next event has waited long enough; empty if none waits. */
    public OptionalLong nextDeadlineNanos() {
        return held.stream().mapToLong(Held::untilNanos).min();
    }

    public boolean isHolding() {
        return !held.isEmpty();
    }

    /** Whether everything that has passed came after its cause, so that nothing older is missing. */
    public boolean isWhole() {
        return passed.all().stream().allMatch(event -> CausalOrder.mayFollow(event, passed));
    }

    /** The event with the id, and all of the known that surely came before it; empty if it is not known. */
    public Set<String> knownUpTo(String eventId) {
        return CausalOrder.upTo(eventId, passed);
    }

    private void passReady(List<SagaEvent> passing) {
        for (int next = 0; next < held.size(); ) {
            if (mayPass(next)) {
                pass(held.get(next), passing);
                next = 0;
            } else {
                next++;
            }
        }
    }

    /** Its causes have passed, and nothing of the same service waits before it. */
    private boolean mayPass(int index) {
        SagaEvent event = held.get(index).event;
        return held.subList(0, index).stream()
                        .noneMatch(earlier -> earlier.event.service().equals(event.service()))
                && CausalOrder.mayFollow(event, passed);
    }

    private void pass(Held next, List<SagaEvent> passing) {
        held.remove(next);
        passed.add(next.event);
        passing.add(next.event);
    }

    private boolean isHeld(String eventId) {
        return held.stream().anyMatch(one -> one.event.eventId().equals(eventId));
    }
}
