package dev.sagashop.testing;

import dev.sagashop.infrastructure.Broker;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka in a container, set up as the embedded broker is in all that a service could notice. */
final class ContainerBroker implements Broker {
    static final String IMAGE = "apache/kafka:4.2.1";

    private final KafkaContainer container = new KafkaContainer(IMAGE)
            .withEnv(Map.of(
                    // A topic is declared by the service that owns it; a typo must not create another one.
                    "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                    "KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4",
                    "KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "2",
                    "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1",
                    "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1",
                    "KAFKA_LOG_CLEANER_DEDUPE_BUFFER_SIZE", "4194304",
                    "KAFKA_HEAP_OPTS", "-Xms128m -Xmx256m"))
            .withCreateContainerCmdModifier(new MemoryLimit());

    KafkaContainer container() {
        return container;
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }
}
