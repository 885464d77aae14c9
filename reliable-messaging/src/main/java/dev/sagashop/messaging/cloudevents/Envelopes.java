package dev.sagashop.messaging.cloudevents;

import dev.sagashop.events.Event;
import dev.sagashop.events.EventType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts the events that a service publishes into their envelopes. */
public final class Envelopes {

    private final String source;
    private final InstantSource clock;

    /** @param serviceName the publishing service, such as {@code order-service} */
    public Envelopes(String serviceName, InstantSource clock) {
        this.source = "/" + serviceName;
        this.clock = clock;
    }

    /** The event with an id derived from its cause: two events of one type and subject never share a cause. */
    public <E extends Event> Envelope<E> envelope(E event, Cause cause) {
        EventType type = EventType.of(event);
        var metadata = new EventMetadata(
                cause.followUpId(type.wireName() + '/' + event.subject()),
                type,
                source,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                cause.correlationId(),
                cause.id(),
                cause.followUpDepth(),
                cause.traceparent());
        return new Envelope<>(event, metadata);
    }

    /** All events of one decision, in their order. */
    public List<Envelope<?>> envelopes(List<Event> events, Cause cause) {
        return events.stream().<Envelope<?>>map(event -> envelope(event, cause)).toList();
    }
}
