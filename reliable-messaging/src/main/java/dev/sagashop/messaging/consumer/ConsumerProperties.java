package dev.sagashop.messaging.consumer;

import dev.sagashop.events.EventType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service consumes.
 *
 * @param reactions for each topic: which function reacts to which event, such as {@code orders.OrderPlaced:
 *     reserveStock}; events that are not named are for others
 * @param maxCausationDepth how many events may lie between the first command and an event that is processed, 0 or more;
 *     a deeper one is taken for a part of a loop and becomes a dead letter
 * @param linger the pause between two polls, 0 or more: while there is much to do, each poll brings more of it
 * @param offsetInterval how long what was processed may wait until Kafka knows, 1 ms or more: after a crash the events of so long
 *     come again, and are recognised
 * @param pollTimeout how long a poll waits for events, 1 ms or more: at rest, what was processed is told to Kafka after it
 * @param pollBudget after how long a batch that keeps being halved is left for another poll; at most half of the consumers'
 *     {@code max.poll.interval.ms}, which is {@linkplain PollTimes checked}
 * @param attempts at a batch that fails for a reason that stays, before it is split, 1 or more
 * @param backOff the pause before the second attempt; doubles with each further one
 * @param conflictAttempts at a transaction whose first write of a state another one's has preceded, 1 or more; each reads
 *     anew, at once. After the last one the batch waits as in an outage
 * @param outageBackOff the longest pause between two attempts while the database is away; those never end
 */
@ConfigurationProperties("sagashop.messaging")
public record ConsumerProperties(
        @DefaultValue Map<String, Map<String, String>> reactions,
        @DefaultValue("20") int maxCausationDepth,
        @DefaultValue("25ms") Duration linger,
        @DefaultValue("200ms") Duration offsetInterval,
        @DefaultValue("500ms") Duration pollTimeout,
        @DefaultValue("1m") Duration pollBudget,
        @DefaultValue("2") int attempts,
        @DefaultValue("100ms") Duration backOff,
        @DefaultValue("5") int conflictAttempts,
        @DefaultValue("5s") Duration outageBackOff) {

    /** In place of a function: the event is none of this service's business. */
    public static final String IGNORED = "ignored";

    private static final Map<String, EventType> TYPES_BY_NAME =
            Stream.of(EventType.values()).collect(Collectors.toMap(EventType::displayName, type -> type));

    /** @throws IllegalArgumentException if the depth is negative, the offsets' interval less than a millisecond, or no attempt allowed */
    public ConsumerProperties {
        if (maxCausationDepth < 0) {
            throw new IllegalArgumentException(
                    "sagashop.messaging.max-causation-depth must not be negative: " + maxCausationDepth);
        }
        if (offsetInterval.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "sagashop.messaging.offset-interval must be at least 1ms: " + offsetInterval);
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("sagashop.messaging.attempts must be at least 1: " + attempts);
        }
        if (pollTimeout.toMillis() < 1) {
            throw new IllegalArgumentException("sagashop.messaging.poll-timeout must be at least 1ms: " + pollTimeout);
        }
        if (conflictAttempts < 1) {
            throw new IllegalArgumentException(
                    "sagashop.messaging.conflict-attempts must be at least 1: " + conflictAttempts);
        }
    }

    /**
     * The functions that react to a topic's events.
     *
     * @throws IllegalArgumentException if nothing is configured for the topic, or an event is none of the topic's
     */
    public Map<EventType, String> reactionsTo(String topic) {
        Map<String, String> configured = reactions.get(topic);
        if (configured == null) {
            throw new IllegalArgumentException("sagashop.messaging.reactions." + topic + " is missing");
        }
        Map<EventType, String> functions = new EnumMap<>(EventType.class);
        configured.forEach((event, function) -> {
            if (!function.equals(IGNORED)) {
                functions.put(typeOf(topic, event), function);
            }
        });
        return functions;
    }

    private static EventType typeOf(String topic, String event) {
        EventType type = TYPES_BY_NAME.get(event);
        if (type == null || !type.topic().equals(topic)) {
            throw new IllegalArgumentException(
                    "sagashop.messaging.reactions." + topic + "." + event + " is no event of topic " + topic);
        }
        return type;
    }
}
