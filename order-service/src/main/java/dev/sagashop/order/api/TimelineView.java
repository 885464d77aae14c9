package dev.sagashop.order.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.sagashop.order.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What has happened to an order, in the order in which this service learnt of it. */
record TimelineView(UUID orderId, List<Entry> entries) {

    /**
     * One event.
     *
     * @param position 1 for the order's first, and never another one
     */
    record Entry(
            int position,
            UUID eventId,
            String type,
            String source,
            Instant occurredAt,
            UUID causationId,
            @JsonRawValue String data) {}

    static TimelineView of(UUID orderId, int after, List<TimelineEntry> timeline) {
        List<Entry> entries = new ArrayList<>(timeline.size());
        for (TimelineEntry e : timeline) {
            entries.add(new Entry(
                    after + entries.size() + 1,
                    e.eventId(),
                    e.type(),
                    e.source(),
                    e.occurredAt(),
                    e.causationId(),
                    e.data()));
        }
        return new TimelineView(orderId, entries);
    }
}
