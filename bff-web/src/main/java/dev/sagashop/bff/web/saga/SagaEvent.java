package dev.sagashop.bff.web.saga;

import dev.sagashop.bff.edge.service.Timeline;
import dev.sagashop.events.EventType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of an order, read from its timeline.
 *
 * @param position its place on the timeline, from 1: it keeps it, and what comes later comes behind
 * @param type its name, such as {@code StockReserved}
 * @param service who published it
 * @param causationId the event or the command that it follows from
 * @param data the event itself, as it was on the topic
 */
public record SagaEvent(
        int position,
        String eventId,
        String type,
        String service,
        Instant occurredAt,
        @Nullable String causationId,
        Map<String, Object> data) {

    public static SagaEvent of(Timeline.Entry entry) {
        return new SagaEvent(
                entry.position(),
                entry.eventId(),
                entry.type(),
                serviceOf(entry.source()),
                entry.occurredAt(),
                entry.causationId(),
                entry.data());
    }

    /** The service's name out of a CloudEvents source such as {@code /order-service}. */
    private static String serviceOf(String source) {
        return source.startsWith("/") ? source.substring(1) : source;
    }

    public boolean is(EventType kind) {
        return type.equals(kind.displayName());
    }
}
