package dev.sagashop.messaging.cloudevents;

import dev.sagashop.events.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an event beside its data: the CloudEvents context attributes and its place among other events.
 *
 * @param id unique for the event; the same event published twice has the same id
 * @param type what kind of event it is
 * @param source the service that published it, such as {@code /order-service}
 * @param time when it happened, by the publisher's clock
 * @param correlationId shared by everything that one first command set off
 * @param causationId the event or command that this one follows from
 * @param causationDepth how many events lie between the first command and this one: 0 for what a command publishes, and
 *     one more with each follow-up, so that events that go round in circles can be told
 * @param traceparent W3C Trace Context, or null if the first request had none
 */
public record EventMetadata(
        UUID id,
        EventType type,
        String source,
        Instant time,
        String correlationId,
        UUID causationId,
        int causationDepth,
        @Nullable String traceparent) {}
