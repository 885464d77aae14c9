package dev.sagashop.messaging.cloudevents;

import dev.sagashop.events.Event;

/**
 * An event and what is known of it.
 *
 * @param event what has happened
 * @param metadata its id, time and causes
 * @param <E> the kind of event
 */
public record Envelope<E extends Event>(E event, EventMetadata metadata) {

    /** This event as the cause of the next ones. */
    public Cause asCause() {
        return new Cause(
                metadata.id(), metadata.correlationId(), metadata.traceparent(), metadata.causationDepth() + 1);
    }
}
