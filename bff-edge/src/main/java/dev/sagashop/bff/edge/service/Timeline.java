package dev.sagashop.bff.edge.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of an order, oldest first. */
public record Timeline(UUID orderId, List<Entry> entries) {

    /**
     * One event.
     *
     * @param position counts from 1 within the order
     * @param source the service that published it, as {@code /order-service}
     * @param causationId the event that it answers, if it answers one
     * @param data the event itself, as it was on the topic
     */
    public record Entry(
            int position,
            String eventId,
            String type,
            String source,
            Instant occurredAt,
            @Nullable String causationId,
            Map<String, Object> data) {}
}
