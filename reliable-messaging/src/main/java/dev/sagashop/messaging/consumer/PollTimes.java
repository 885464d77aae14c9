package dev.sagashop.messaging.consumer;

import static org.apache.kafka.clients.consumer.ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Refuses to start with a poll budget that lets the broker take a consumer that halves a batch for dead: its partitions
 * would go to another instance, which would halve the same batch.
 */
public final class PollTimes {

    private static final String ALL_CONSUMERS = "binder.consumer-properties." + MAX_POLL_INTERVAL_MS_CONFIG;

    private PollTimes() {}

    /**
     * The other half is for the transaction that is under way when the budget ends, and for the polls in between.
     *
     * @throws IllegalArgumentException if the budget is longer than half of a consumer's {@code max.poll.interval.ms}
     */
    public static void requireBudgetWithinPollInterval(Duration pollBudget, Environment environment) {
        Map<String, Duration> intervals = new HashMap<>(Map.of(ALL_CONSUMERS, defaultInterval()));
        Binder.get(environment)
                .bind("spring.cloud.stream.kafka", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .forEach((setting, value) -> {
                    if (setting.endsWith("." + MAX_POLL_INTERVAL_MS_CONFIG)) {
                        intervals.put(setting, Duration.ofMillis(Long.parseLong(value)));
                    }
                });
        Duration shortest = Collections.min(intervals.values());
        if (pollBudget.multipliedBy(2).compareTo(shortest) > 0) {
            throw new IllegalArgumentException(
                    "sagashop.messaging.poll-budget must be at most half of the consumers' max.poll.interval.ms (%s): %s"
                            .formatted(shortest, pollBudget));
        }
    }

    private static Duration defaultInterval() {
        Object millis = ConsumerConfig.configDef().defaultValues().get(MAX_POLL_INTERVAL_MS_CONFIG);
        return Duration.ofMillis((Integer) Objects.requireNonNull(millis));
    }
}
