package dev.sagashop.saga.simulation.world;

import dev.sagashop.messaging.cloudevents.Envelope;

/**
 * An event that a service could not process.
 *
 * @param topic where it came from
 * @param service who could not
 * @param envelope the event
 */
public record DeadLetter(String topic, String service, Envelope<?> envelope) {

    private static final String SUFFIX = ".dlt";

    static boolean isTopic(String name) {
        return name.endsWith(SUFFIX);
    }

    /** @param name as {@code DeadLetters.topicFor} makes it: the topic, the service, the suffix */
    static DeadLetter on(String name, Envelope<?> envelope) {
        String[] parts = name.split("\\.");
        return new DeadLetter(parts[0], parts[1], envelope);
    }
}
