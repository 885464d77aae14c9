package dev.sagashop.events;

import java.util.List;
import java.util.Objects;

/**
 * What a pure decision comes to. Nothing has happened yet: whoever asked stores the state and publishes the events in
 * one database transaction.
 *
 * @param state the state as it is from now on
 * @param events what has to be published, in this order; often none
 * @param <S> the kind of state that is decided upon
 */
public record Decision<S>(S state, List<Event> events) {

    public Decision {
        Objects.requireNonNull(state, "state");
        events = List.copyOf(events);
    }

    /** The state changes and one event says so, or several do. */
    public static <S> Decision<S> of(S state, Event... events) {
        return new Decision<>(state, List.of(events));
    }

    /** The event changes nothing here: it was for others, or it came twice. */
    public static <S> Decision<S> unchanged(S state) {
        return new Decision<>(state, List.of());
    }
}
