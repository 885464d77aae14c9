package dev.sagashop.bff.web.saga;

import dev.sagashop.events.EventType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of one order that are known so far, each of them once, in the order in which they became known. */
public final class SagaEvents {

    private final Map<String, SagaEvent> byId = new LinkedHashMap<>();

    public SagaEvents() {}

    public SagaEvents(Collection<SagaEvent> events) {
        events.forEach(this::add);
    }

    /** Whether the event is new. */
    public boolean add(SagaEvent event) {
        return byId.putIfAbsent(event.eventId(), event) == null;
    }

    public boolean contains(@Nullable String eventId) {
        return byId.containsKey(eventId);
    }

    public Optional<SagaEvent> withId(@Nullable String eventId) {
        return Optional.ofNullable(byId.get(eventId));
    }

    /** The event of a kind that happens to an order once. */
    public Optional<SagaEvent> first(EventType kind) {
        return byId.values().stream().filter(event -> event.is(kind)).findFirst();
    }

    public boolean has(EventType kind) {
        return first(kind).isPresent();
    }

    public List<SagaEvent> all() {
        return List.copyOf(byId.values());
    }
}
