package dev.sagashop.bff.web.saga;

import dev.sagashop.events.EventType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of one order that are known so far, each of them once, in the order of its timeline. */
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
