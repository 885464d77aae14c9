package dev.sagashop.messaging.cleanup;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Asks the broker for how long it can deliver the records of a service's topics again. */
class TopicRetention {

    private final Map<String, Object> connection;
    private final Collection<String> topics;
    private final Duration patience;

    /**
     * @param connection the settings of an admin client
     * @param patience how long the broker has for its answer
     */
    TopicRetention(Map<String, Object> connection, Collection<String> topics, Duration patience) {
        this.connection = connection;
        this.topics = topics;
        this.patience = patience;
    }

    /** Why records may still come after that time; empty if none can. */
    Optional<String> outlasting(Duration retention) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        Admin admin = Admin.create(connection);
        try {
            return admin
                    .describeConfigs(resources)
                    .all()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .entrySet()
                    .stream()
                    .flatMap(topic -> outlasting(topic.getKey().name(), topic.getValue(), retention).stream())
                    .findFirst();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of("the broker does not tell how long it keeps records (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the service stops");
        } finally {
            admin.close(Duration.ZERO); // by default it waits another minute for a broker that does not answer
        }
    }

    /** A record goes with its segment, which lives on until its youngest record is too old. */
    private static Optional<String> outlasting(String topic, Config config, Duration retention) {
        if (valueOf(config, TopicConfig.CLEANUP_POLICY_CONFIG).equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            return Optional
                    .empty(); // kept for ever, and each a whole state with its version: taken twice, it changes nothing
        }
        long keptMillis = Long.parseLong(valueOf(config, TopicConfig.RETENTION_MS_CONFIG));
        long segmentMillis = Long.parseLong(valueOf(config, TopicConfig.SEGMENT_MS_CONFIG));
        if (keptMillis < 0) {
            return Optional.of("topic " + topic + " keeps its records for ever");
        }
        Duration kept = Duration.ofMillis(keptMillis).plusMillis(segmentMillis);
        return kept.compareTo(retention) < 0
                ? Optional.empty()
                : Optional.of("topic %s can deliver a record again after %s, which is not less than %s"
                        .formatted(topic, kept, retention));
    }

    private static String valueOf(Config config, String name) {
        return config.get(name).value();
    }
}
