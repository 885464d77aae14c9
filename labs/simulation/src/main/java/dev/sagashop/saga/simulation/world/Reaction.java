package dev.sagashop.saga.simulation.world;

import dev.sagashop.events.Decision;
import dev.sagashop.events.Event;
import java.util.function.BiFunction;

/** A pure decision upon an event, as a service's function beans make it. */
@FunctionalInterface
public interface Reaction<S> {

    Decision<S> decide(S state, Event event);

    static <S, E extends Event> Reaction<S> to(Class<E> type, BiFunction<S, E, Decision<S>> decision) {
        return (state, event) -> decision.apply(state, type.cast(event));
    }
}
