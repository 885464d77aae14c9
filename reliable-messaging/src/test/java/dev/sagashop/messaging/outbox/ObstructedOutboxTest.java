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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
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
    void aRecordThatTheBrokerWillNeverTakeHoldsUpNoOther() {
        var tooLarge = new OutboxRecord(Topics.CATALOG, "TOO-LARGE", Map.of(), new byte[2_000_000]);
        String sku = sku();

        service.inTransaction(() -> service.bean(Outbox.class).publishRecords(List.of(tooLarge)));
        service.inTransaction(() -> service.outbox().publish(List.of(Products.changed(sku, 1))));

        await().atMost(SOON).until(() -> !CATALOG.records(sku).isEmpty());
        await("what is left, for people to look at")
                .atMost(SOON)
                .until(
                        () -> service.jdbc()
                                .queryForList("select record_key from outbox where topic = 'catalog'", String.class),
                        List.of("TOO-LARGE")::equals);
        assertThat(service.counted("sagashop.outbox.refused", "topic", "catalog"))
                .isGreaterThanOrEqualTo(1);
        service.jdbc().update("delete from outbox where topic = 'catalog'");
    }

    @Test
    void theRelaySurvivesWhatNobodyThoughtOf() {
        String sku = sku();
        service.jdbc()
                .update("insert into outbox (topic, record_key, headers, payload) values ('catalog', 'x', '?', '')");
        service.inTransaction(() -> service.outbox().publish(List.of(Products.changed(sku, 1))));
        await().atMost(SOON).until(() -> health().getStatus().equals(Status.DOWN));
        assertThat(health().getDetails()).containsKeys("pending", "obstruction");
        assertThat(pending()).isGreaterThanOrEqualTo(2);

        service.jdbc().update("delete from outbox where headers = '?'");

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
            var broker = new BrokerThatIsAwayAtFirst();
            var publisher = new OutboxPublisher(
                    connection,
                    broker,
                    quiet.bean(OutboxTable.class),
                    quiet.bean(RelayProperties.class),
                    new OutboxMetrics(quiet.bean(MeterRegistry.class)));

            assertThatThrownBy(publisher::publishOldest).isInstanceOf(PublishingFailedException.class);
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

    /** The first record waits in vain for the topic's metadata; then the broker is back. */
    private static final class BrokerThatIsAwayAtFirst extends MockProducer<String, byte[]> {

        private boolean away = true;

        BrokerThatIsAwayAtFirst() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> outgoing) {
            if (away) {
                away = false;
                return CompletableFuture.failedFuture(new TimeoutException("no metadata"));
            }
            return super.send(outgoing);
        }
    }
}
