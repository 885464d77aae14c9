package dev.sagashop.saga.simulation.world;

import dev.sagashop.messaging.cloudevents.Envelope;

/**
 * An event that a service could not process.
 *
 * @param topic where it came from
 * @param envelope the event
 * @param open whether it waits for people
 */
public record DeadLetter(String topic, Envelope<?> envelope, boolean open) {

    DeadLetter replayed() {
        return new DeadLetter(topic, envelope, false);
    }
}
