package dev.sagashop.bff.web.order;

import dev.sagashop.bff.edge.service.Timeline;
import java.util.List;
import java.util.UUID;

/** All events of an order, oldest first. */
record TimelineView(UUID orderId, List<TimelineEntry> entries) {

    static TimelineView of(Timeline timeline) {
        return new TimelineView(timeline.orderId(), TimelineEntry.of(timeline));
    }
}
