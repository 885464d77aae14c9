package dev.sagashop.order.timeline;

import java.time.Instant;
import java.util.UUID;

/**
 * An event in the life of an order.
 *
 * @param eventId the event's id
 * @param type the event's name, such as {@code OrderPlaced}
 * @param source the service that published it
 * @param occurredAt when it happened, by that service's clock
 * @param causationId the event or command that it follows from
 * @param data the event as JSON
 */
public record TimelineEntry(
        UUID eventId, String type, String source, Instant occurredAt, UUID causationId, String data) {}
