package dev.sagashop.bff.web.saga;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of an order, as it is told.
 *
 * @param position counts from 1 within the order
 * @param service who published it
 * @param afterMillis since the order's first event
 * @param causationId the event or the command that it follows from
 * @param undoes the event that this compensation undoes
 * @param data the event itself, as it was on the topic
 */
public record TimelineEntry(
        int position,
        String eventId,
        String type,
        String service,
        Instant occurredAt,
        long afterMillis,
        @Nullable String causationId,
        @Nullable String undoes,
        Map<String, Object> data) {

    /** All events of an order in the order of its timeline. */
    public static List<TimelineEntry> of(SagaEvents timeline) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (SagaEvent event : timeline.all()) {
            entries.add(of(event, timeline));
        }
        return entries;
    }

    /** One event; the others that are known say when the order began and what is undone. */
    static TimelineEntry of(SagaEvent event, SagaEvents known) {
        Instant start = known.all().getFirst().occurredAt();
        return new TimelineEntry(
                event.position(),
                event.eventId(),
                event.type(),
                event.service(),
                event.occurredAt(),
                Duration.between(start, event.occurredAt()).toMillis(),
                event.causationId(),
                Compensations.undoneBy(event, known).map(SagaEvent::eventId).orElse(null),
                event.data());
    }
}
