package dev.sagashop.saga.dsl;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Whether every service has read, and committed, everything that is on its topics. */
final class Quiet {

    private static final List<String> GROUPS =
            List.of("order-service", "payment-service", "inventory-service", "notification-service");

    private final String bootstrapServers;

    Quiet(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void await(Duration atMost) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Awaitility.await().atMost(atMost).until(() -> nothingIsUnread(admin));
        }
    }

    private static boolean nothingIsUnread(Admin admin) throws ExecutionException, InterruptedException {
        for (String group : GROUPS) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(
                            read.keySet().stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                    .all()
                    .get();
            if (read.entrySet().stream()
                    .anyMatch(e -> e.getValue().offset() < ends.get(e.getKey()).offset())) {
                return false;
            }
        }
        return true;
    }
}
