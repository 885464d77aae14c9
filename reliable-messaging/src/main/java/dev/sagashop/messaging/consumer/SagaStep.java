package dev.sagashop.messaging.consumer;

import dev.sagashop.events.Event;
import dev.sagashop.messaging.cloudevents.EventMetadata;

/**
 * What a function gets to react to: the event, and the state that the event concerns as it is now.
 *
 * @param state the state, with the effect of all earlier events
 * @param event what has happened
 * @param metadata the event's id, time and causes
 * @param <S> the kind of state
 * @param <E> the kind of event
 */
public record SagaStep<S, E extends Event>(S state, E event, EventMetadata metadata) {}
