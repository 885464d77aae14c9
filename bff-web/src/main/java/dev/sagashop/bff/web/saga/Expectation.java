package dev.sagashop.bff.web.saga;

import dev.sagashop.events.EventType;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody's word that a saga waits for.
 *
 * @param service who has to speak
 * @param anyOf the events that it can answer with
 */
public record Expectation(String service, List<String> anyOf) {

    static Expectation of(String service, EventType... anyOf) {
        return new Expectation(
                service, Stream.of(anyOf).map(EventType::displayName).toList());
    }
}
