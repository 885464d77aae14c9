package dev.sagashop.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.Topics;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.QuickSupervisor;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.kafka.core.ProducerFactory;

/** A database that takes no writes, as after a failover to a standby: what cannot be removed must not be sent. */
class ReadOnlyDatabaseTest {

    private static final String NAME = "read-only-test";
    private static final Topic CATALOG = Topic.named(Topics.CATALOG);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int RECORDS = 100;

    @Test
    void nothingIsSentWhileNothingCanBeRemovedAndAllOfItOnceThatEnds() throws Exception {
        TestDatabase database = RunningTally.database(NAME);
        String key = "KEY-" + UUID.randomUUID();
        try (var service = RunningTally.start(
                        NAME,
                        database,
                        "sagashop.messaging.relay.enabled=false",
                        "sagashop.messaging.relay.back-off=20ms",
                        "sagashop.messaging.relay.max-back-off=50ms");
                Connection operator =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            service.inTransaction(() -> service.bean(OutboxTable.class).append(records(key)));
            setReadOnly(operator, "on");
            AtomicInteger sessions = new AtomicInteger();
            OutboxRelay relay = relay(service, sessions);
            relay.start();
            try {
                await("several tries").atMost(SOON).until(() -> sessions.get() > 5);
                assertThat(relay.obstruction())
                        .hasValueSatisfying(why -> assertThat(why).contains("read-only"));
                assertThat(CATALOG.records(key)).isEmpty();

                setReadOnly(operator, "off");

                await().atMost(SOON).until(() -> service.bean(OutboxTable.class).pending() == 0);
                assertThat(CATALOG.records(key).stream().map(PublishedEvent::data))
                        .containsExactlyElementsOf(IntStream.range(0, RECORDS)
                                .mapToObj(Integer::toString)
                                .toList());
            } finally {
                relay.stop();
            }
        }
    }

    private static List<OutboxRecord> records(String key) {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> new OutboxRecord(
                        Topics.CATALOG, key, Map.of(), Integer.toString(i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** For the sessions to come; the relay opens a new one for each try. */
    private static void setReadOnly(Connection operator, String value) throws SQLException {
        try (var statement = operator.createStatement()) {
            statement.execute(
                    "alter database " + operator.getCatalog() + " set default_transaction_read_only = " + value);
        }
    }

    @SuppressWarnings("unchecked")
    private static OutboxRelay relay(RunningTally service, AtomicInteger sessions) {
        var database = service.bean(JdbcConnectionDetails.class);
        RelayConnections connections =
                RelayConnections.to(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        var settings = service.bean(RelayProperties.class);
        return new OutboxRelay(
                () -> {
                    sessions.incrementAndGet();
                    return connections.open();
                },
                service.bean(ProducerFactory.class),
                service.bean(OutboxTable.class),
                new RelayProperties(
                        true,
                        settings.batchSize(),
                        settings.linger(),
                        settings.pollInterval(),
                        settings.takeoverInterval(),
                        settings.sendTimeout(),
                        settings.topicPatience(),
                        settings.backOff(),
                        settings.maxBackOff()),
                new OutboxMetrics(service.bean(MeterRegistry.class)),
                QuickSupervisor.create());
    }
}
