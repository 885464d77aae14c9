package dev.sagashop.messaging.consumer;

import dev.sagashop.events.Decision;
import dev.sagashop.events.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * What is wrong with the reactions that a service is configured with, a line for each mistake: at its start, and not event
 * by event as dead letters.
 */
class ReactionCheck {

    private static final String SETTING = "sagashop.messaging.reactions.";

    private final Map<String, Map<String, String>> reactions;
    private final Function<String, Optional<FunctionType>> functions;

    /**
     * @param reactions by topic and event
     * @param functions the type of the function of that name; empty if there is none
     */
    ReactionCheck(Map<String, Map<String, String>> reactions, Function<String, Optional<FunctionType>> functions) {
        this.reactions = reactions;
        this.functions = functions;
    }

    /**
     * The mistakes in the reactions to a topic that a consumer of the service reads.
     *
     * @param state what the functions have to decide upon; null if that is not known
     */
    List<String> mistakesOf(String topic, @Nullable Class<?> state) {
        List<EventType> events = eventsOf(topic);
        if (events.isEmpty()) {
            return List.of("a consumer reads topic " + topic + ", which no event is published to");
        }
        Map<String, String> configured = reactions.get(topic);
        if (configured == null) {
            return List.of(SETTING + topic + " is missing: a consumer of this service reads that topic");
        }
        List<String> mistakes = new ArrayList<>();
        for (EventType event : events) {
            if (!configured.containsKey(event.displayName())) {
                mistakes.add(SETTING + topic + "." + event.displayName()
                        + " is missing: name the function that reacts to it, or " + ConsumerProperties.IGNORED);
            }
        }
        configured.forEach((event, function) -> mistakeOf(topic, events, event, function, state)
                .ifPresent(mistake -> mistakes.add(SETTING + topic + "." + event + " " + mistake)));
        return mistakes;
    }

    private Optional<String> mistakeOf(
            String topic, List<EventType> events, String event, String function, @Nullable Class<?> state) {
        Optional<EventType> type =
                events.stream().filter(one -> one.displayName().equals(event)).findFirst();
        if (type.isEmpty()) {
            return Optional.of("is no event of topic " + topic + ", which has " + namesOf(events));
        }
        if (function.equals(ConsumerProperties.IGNORED)) {
            return Optional.empty();
        }
        return functions
                .apply(function)
                .map(found -> found.mistakeFor(function, type.get(), state))
                .orElseGet(() -> Optional.of("names " + function + ", and there is no function of that name"));
    }

    /**
     * The mistakes in what is left over once all consumers are made.
     *
     * @param read the topics that they read
     * @param reacting the names of all functions of the service that could react to an event
     */
    List<String> mistakesBeside(Set<String> read, List<String> reacting) {
        List<String> mistakes = new ArrayList<>();
        reactions.keySet().stream()
                .filter(topic -> !read.contains(topic))
                .forEach(topic ->
                        mistakes.add(SETTING + topic + ": no consumer of this service reads a topic " + topic));
        reacting.stream()
                .filter(function -> reactions.values().stream().noneMatch(ofTopic -> ofTopic.containsValue(function)))
                .forEach(function -> mistakes.add("function " + function + " reacts to no event: no entry of "
                        + SETTING.substring(0, SETTING.length() - 1) + " names it"));
        return mistakes;
    }

    /**
     * The mistake in the binding of a consumer.
     *
     * @param topics what it reacts to
     * @param destination what its binding says; null if it says nothing
     */
    static Optional<String> mistakeOfBinding(String consumer, List<String> topics, @Nullable String destination) {
        String setting = destinationSetting(consumer);
        if (destination == null) {
            return Optional.of(setting + " is missing: it has to be " + String.join(",", topics));
        }
        boolean same = Arrays.stream(destination.split(","))
                .map(String::strip)
                .sorted()
                .toList()
                .equals(topics.stream().sorted().toList());
        return same
                ? Optional.empty()
                : Optional.of(
                        setting + " is " + destination + ", and the consumer reacts to " + String.join(",", topics));
    }

    /** The setting that binds a consumer to its topics. */
    static String destinationSetting(String consumer) {
        return "spring.cloud.stream.bindings." + consumer + "-in-0.destination";
    }

    private static List<EventType> eventsOf(String topic) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.topic().equals(topic))
                .toList();
    }

    private static String namesOf(List<EventType> events) {
        return events.stream().map(EventType::displayName).collect(Collectors.joining(", "));
    }

    /**
     * What a function takes and gives, as the function catalogue knows it.
     *
     * @param input {@code SagaStep<S, E>} if it can react to an event
     * @param output {@code Decision<S>} then
     */
    record FunctionType(ResolvableType input, ResolvableType output) {

        boolean isReaction() {
            return input.toClass() == SagaStep.class && output.toClass() == Decision.class;
        }

        private Optional<String> mistakeFor(String name, EventType event, @Nullable Class<?> state) {
            if (!isReaction()) {
                return Optional.of("names %s, which takes %s and gives %s, not a SagaStep and a Decision"
                        .formatted(name, simple(input), simple(output)));
            }
            ResolvableType decidedUpon = input.getGeneric(0);
            ResolvableType taken = input.getGeneric(1);
            if (!taken.toClass().isAssignableFrom(event.eventClass())) {
                return Optional.of(
                        "names %s, which takes %s, not %s".formatted(name, simple(taken), event.displayName()));
            }
            if (state != null && decidedUpon.toClass() != state) {
                return Optional.of("names %s, which decides upon %s, not upon %s as this consumer"
                        .formatted(name, simple(decidedUpon), state.getSimpleName()));
            }
            return Optional.empty();
        }

        private static String simple(ResolvableType type) {
            return type.toClass().getSimpleName();
        }
    }
}
