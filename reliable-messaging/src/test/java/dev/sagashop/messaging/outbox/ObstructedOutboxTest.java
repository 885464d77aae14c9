package dev.sagashop.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.Topics;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.tally.Products;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.kafka.core.ProducerFactory;

/** Something stands in the outbox's way: it must neither be overtaken, nor stay unseen, nor stop the relay for good. */
class ObstructedOutboxTest {

    private static final String NAME = "obstructed-test";
    private static final Topic CATALOG = Topic.named(Topics.CATALOG);
    private static final Duration SOON = Duration.ofSeconds(20);

    private static RunningTally service;

    @BeforeAll
    static void startService() {
        service = RunningTally.start(
                NAME,
                RunningTally.database(NAME),
                "sagashop.messaging.relay.poll-interval=50ms",
                "sagashop.messaging.relay.back-off=50ms");
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @Test
    void theRelaySurvivesWhatNobodyThoughtOf() {
        String sku = sku();
        service.jdbc().execute("alter table outbox rename column payload to content");
        await().atMost(SOON).until(() -> health().getStatus().equals(Status.DOWN));
        assertThat(health().getDetails()).containsKeys("pending", "obstruction");

        service.jdbc().execute("alter table outbox rename column content to payload");
        service.inTransaction(() -> service.outbox().publish(List.of(Products.changed(sku, 1))));

        await().atMost(SOON).until(() -> !CATALOG.records(sku).isEmpty());
        await().atMost(SOON).until(() -> health().getStatus().equals(Status.UP));
        await().atMost(SOON).until(() -> pending() == 0);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNewLeaderBringsANewProducer() {
        AtomicInteger closed = new AtomicInteger();
        ProducerFactory<String, byte[]> producers = service.bean(ProducerFactory.class);
        producers.addListener(new ProducerFactory.Listener<>() {
            @Override
            public void producerRemoved(String id, Producer<String, byte[]> producer) {
                closed.incrementAndGet();
            }
        });

        await().atMost(SOON).until(() -> OutboxRelayTest.killLeader(service));

        await().atMost(SOON).until(() -> closed.get() > 0);
    }

    @Test
    void theDatabaseNoticesSoonThatALeadersMachineIsGone() throws Exception {
        var database = service.bean(JdbcConnectionDetails.class);
        try (Connection connection = RelayConnections.to(
                                database.getJdbcUrl(), database.getUsername(), database.getPassword())
                        .open();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('tcp_keepalives_idle')::int")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isBetween(1, 30);
        }
    }

    @Test
    void aRecordThatCannotBeSentYetIsNotOvertaken() throws Exception {
        TestDatabase own = RunningTally.database("overtaking-test");
        try (var quiet = RunningTally.start("overtaking-test", own, "sagashop.messaging.relay.enabled=false");
                Connection connection = quiet.bean(DataSource.class).getConnection()) {
            String sku = sku();
            quiet.inTransaction(
                    () -> quiet.outbox().publish(List.of(Products.changed(sku, 1), Products.changed(sku, 2))));
            var metrics = new OutboxMetrics(quiet.bean(MeterRegistry.class));
            var broker = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
            var publisher = new OutboxPublisher(
                    connection,
                    broker,
                    quiet.bean(OutboxTable.class),
                    quiet.bean(RelayProperties.class),
                    metrics,
                    new Holds(quiet.bean(RelayProperties.class), metrics));

            broker.sendException = new AuthenticationException("nobody knows this client");
            assertThatThrownBy(publisher::publishOldest).isInstanceOf(AuthenticationException.class);
            broker.sendException = null;

            assertThat(broker.history()).isEmpty();
            assertThat(publisher.publishOldest()).isEqualTo(2);
        }
    }

    private static Health health() {
        return Objects.requireNonNull(service.bean(OutboxHealth.class).health());
    }

    private static double pending() {
        return service.bean(MeterRegistry.class)
                .get("sagashop.outbox.pending")
                .gauge()
                .value();
    }

    private static String sku() {
        return "SKU-" + UUID.randomUUID();
    }
}
