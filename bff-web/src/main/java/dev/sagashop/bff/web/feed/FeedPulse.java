package dev.sagashop.bff.web.feed;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells whether a consumer gets answers from Kafka. It does not say so itself: during an outage it polls on, and finds
 * nothing. But as long as there is a connection, at least an empty fetch comes back every {@code fetch.max.wait.ms}.
 */
final class FeedPulse {

    private final Consumer<?, ?> consumer;
    private final Set<TopicPartition> waitingForPosition;

    private double fetches;

    FeedPulse(Consumer<?, ?> consumer) {
        this.consumer = consumer;
        this.waitingForPosition = new HashSet<>(consumer.assignment());
    }

    /** Whether the ends of all partitions are known and Kafka has answered since this was last asked. */
    boolean isFelt() {
        double before = fetches;
        fetches = fetchTotal();
        waitingForPosition.removeIf(partition -> consumer.currentLag(partition).isPresent());
        return waitingForPosition.isEmpty() && fetches > before;
    }

    private double fetchTotal() {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("fetch-total"))
                .mapToDouble(FeedPulse::valueOf)
                .max()
                .orElse(0);
    }

    private static double valueOf(Metric metric) {
        return metric.metricValue() instanceof Double value ? value : 0;
    }
}
