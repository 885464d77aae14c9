package dev.sagashop.bff.web.order;

import dev.sagashop.bff.edge.service.Timeline;
import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.bff.web.saga.SagaEvents;
import dev.sagashop.bff.web.saga.TimelineEntry;
import java.util.List;
import java.util.UUID;

/** All events of an order, oldest first. */
record TimelineView(UUID orderId, List<TimelineEntry> entries) {

    static TimelineView of(Timeline timeline) {
        return new TimelineView(timeline.orderId(), TimelineEntry.of(eventsOf(timeline)));
    }

    static SagaEvents eventsOf(Timeline timeline) {
        return new SagaEvents(timeline.entries().stream().map(SagaEvent::of).toList());
    }
}
