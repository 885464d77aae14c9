package dev.sagashop.localstack;

import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Sends an event along each way that an order's events take: out of a service's outbox, through the broker, into those who
 * read its topic. It is of a type that nobody knows, so everybody skips it: nothing of it is to be seen afterwards.
 */
final class EventPaths implements AutoCloseable {
    private static final String KEY = "readiness-check";
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String INSERT = """
            insert into outbox (topic, record_key, headers, payload)
            values (?, ?, '{"ce_type":"dev.sagashop.readiness-checked.v1"}', '{}') returning id""";

    /** A service's topic is called as its database is. */
    private static final Map<Part, List<Part>> READERS = Map.of(
            Part.ORDER_SERVICE, List.of(Part.INVENTORY_SERVICE, Part.PAYMENT_SERVICE, Part.NOTIFICATION_SERVICE),
            Part.PAYMENT_SERVICE, List.of(Part.ORDER_SERVICE, Part.NOTIFICATION_SERVICE),
            Part.INVENTORY_SERVICE, List.of(Part.ORDER_SERVICE),
            Part.NOTIFICATION_SERVICE, List.of(Part.ORDER_SERVICE));

    private final Database database;
    private final Admin admin;
    private final long giveUp;

    EventPaths(Broker broker, Database database, Duration patience) {
        this.database = database;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        this.giveUp = System.nanoTime() + patience.toNanos();
    }

    /** Returns when all events have arrived; fails with a line that says where one got stuck. */
    void require() {
        try {
            for (Part sender : Part.coreServices()) {
                requireFrom(sender);
            }
        } catch (SQLException | ExecutionException e) {
            throw new StartUpException("It could not be tried whether an order would go through: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartUpException("Interrupted while trying whether an order would go through", e);
        }
    }

    private void requireFrom(Part sender) throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = database.connect(sender.database())) {
            long id = insert(connection, sender.database());
            while (isPending(connection, id)) {
                pause("does not publish its events", sender);
            }
        }
        TopicPartition partition = partition(sender.database());
        long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
        for (Part reader : READERS.getOrDefault(sender, List.of())) {
            while (committed(reader, partition) < end) {
                pause("does not read the events of " + sender.label(), reader);
            }
        }
    }

    private static long insert(Connection connection, String topic) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, topic);
            insert.setString(2, KEY);
            return number(insert);
        }
    }

    private static boolean isPending(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from outbox where id = ?")) {
            select.setLong(1, id);
            return number(select) > 0;
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Where the producer puts the key. */
    private TopicPartition partition(String topic) throws ExecutionException, InterruptedException {
        int partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .mapToInt(description -> description.partitions().size())
                .sum();
        int hash = Utils.toPositive(Utils.murmur2(KEY.getBytes(StandardCharsets.UTF_8)));
        return new TopicPartition(topic, hash % partitions);
    }

    private long committed(Part reader, TopicPartition partition) throws ExecutionException, InterruptedException {
        @Nullable OffsetAndMetadata offset = admin.listConsumerGroupOffsets(reader.label())
                .partitionsToOffsetAndMetadata()
                .get()
                .get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private void pause(String what, Part service) throws InterruptedException {
        if (System.nanoTime() > giveUp) {
            throw new StartUpException("No order would go through, because %s %s; ./shop logs %s says why."
                    .formatted(service.label(), what, service.label()));
        }
        Thread.sleep(PAUSE);
    }

    @Override
    public void close() {
        admin.close();
    }
}
