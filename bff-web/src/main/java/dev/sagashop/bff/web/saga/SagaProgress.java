package dev.sagashop.bff.web.saga;

import dev.sagashop.bff.edge.service.Order.Status;
import dev.sagashop.events.EventType;
import dev.sagashop.events.data.CancellationReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a saga is, told from its events alone, one after the other. */
public final class SagaProgress {

    private final SagaEvents events = new SagaEvents();

    /** Takes the next event; what was known before says what it undoes. */
    public TimelineEntry add(SagaEvent event) {
        events.add(event);
        return TimelineEntry.of(event, events);
    }

    /** The last event's place on the timeline; 0 before the first. */
    public int place() {
        return events.all().size();
    }

    public Status status() {
        if (events.has(EventType.ORDER_CANCELLED)) {
            return Status.CANCELLED;
        }
        if (events.has(EventType.ORDER_SHIPPED)) {
            return Status.SHIPPED;
        }
        return events.has(EventType.ORDER_CONFIRMED) ? Status.CONFIRMED : Status.PLACED;
    }

    public Optional<CancellationReason> cancellationReason() {
        return events.first(EventType.ORDER_CANCELLED).flatMap(SagaProgress::reasonOf);
    }

    public List<Expectation> expected() {
        return Expectations.after(events);
    }

    /** Empty if it is a reason that is newer than this reader. */
    static Optional<CancellationReason> reasonOf(SagaEvent cancelled) {
        Object told = cancelled.data().get("reason");
        return Stream.of(CancellationReason.values())
                .filter(reason -> reason.name().equals(told))
                .findFirst();
    }
}
