package dev.sagashop.bff.web.order;

import dev.sagashop.bff.edge.service.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of an order.
 *
 * @param position counts from 1 within the order
 * @param service who published it
 * @param afterMillis since the order's first event
 * @param causationId the event that it answers, if it answers one
 * @param data the event itself, as it was on the topic
 */
record TimelineEntry(
        long position,
        String type,
        String service,
        Instant occurredAt,
        long afterMillis,
        String eventId,
        @Nullable String causationId,
        Map<String, Object> data) {

    static List<TimelineEntry> of(Timeline timeline) {
        return timeline.entries().stream()
                .map(entry -> of(entry, timeline.entries().getFirst().occurredAt()))
                .toList();
    }

    private static TimelineEntry of(Timeline.Entry entry, Instant start) {
        return new TimelineEntry(
                entry.position(),
                entry.type(),
                entry.source().startsWith("/") ? entry.source().substring(1) : entry.source(),
                entry.occurredAt(),
                Duration.between(start, entry.occurredAt()).toMillis(),
                entry.eventId(),
                entry.causationId(),
                entry.data());
    }
}
