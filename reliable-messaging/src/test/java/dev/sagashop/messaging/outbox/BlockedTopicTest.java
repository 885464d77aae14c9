package dev.sagashop.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.Topics;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.testing.TestInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What cannot be published holds up what must stay behind it, and nothing else. */
class BlockedTopicTest {

    private static final String NAME = "blocked-topic-test";
    private static final Topic CATALOG = Topic.named(Topics.CATALOG);
    private static final Duration SOON = Duration.ofSeconds(20);

    private static RunningTally service;
    private static Admin admin;

    @BeforeAll
    static void start() {
        admin = Admin.create(
                Map.of("bootstrap.servers", TestInfrastructure.broker().bootstrapServers()));
        service = RunningTally.start(
                NAME,
                RunningTally.database(NAME),
                "sagashop.messaging.relay.batch-size=2", // so that what is held up fills a batch
                "sagashop.messaging.relay.poll-interval=50ms",
                "sagashop.messaging.relay.topic-patience=200ms",
                "sagashop.messaging.relay.back-off=50ms",
                "sagashop.messaging.relay.max-back-off=1500ms"); // longer than a turn of the relay at rest
    }

    @AfterAll
    static void stop() {
        service.close();
        admin.close();
    }

    @AfterEach
    void nothingIsLeft() {
        service.jdbc().update("delete from outbox where topic <> 'catalog'"); // after a failure
        await().atMost(SOON).until(() -> service.bean(OutboxTable.class).pending() == 0);
        await().atMost(SOON).until(() -> health().getStatus().equals(Status.UP));
        await().atMost(SOON).until(() -> gauge("sagashop.outbox.held") == 0);
    }

    @Test
    void aMissingTopicHoldsUpNoOtherAndGetsItsRecordsInOrderOnceItIsMade() throws Exception {
        String missing = "missing-" + UUID.randomUUID();
        String key = key();
        store(record(Topics.CATALOG, key, "1"), record(missing, key, "a"), record(Topics.CATALOG, key, "2"));
        store(record(missing, key, "b"));

        awaitPayloads(CATALOG, key, "1", "2");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(blocked(missing).records()).isEqualTo(2));
        await("the reason that the broker gives")
                .atMost(SOON)
                .until(() -> blocked(missing).reason().contains(missing));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(gauge("sagashop.outbox.held")).isEqualTo(1);
        assertThat(gauge("sagashop.outbox.oldest.age")).isPositive();

        store(record(Topics.CATALOG, key, "3"));
        awaitPayloads(CATALOG, key, "1", "2", "3");

        make(new NewTopic(missing, 1, (short) 1));
        awaitPayloads(Topic.named(missing), key, "a", "b");
    }

    @Test
    void anImpossibleTopicHoldsUpNoOther() {
        String key = key();
        store(record("no topic's name!", key, "a"), record(Topics.CATALOG, key, "1"));

        awaitPayloads(CATALOG, key, "1");
        await().atMost(SOON).until(() -> blocked("no topic's name!").reason().contains("InvalidTopicException"));

        service.jdbc().update("delete from outbox where record_key = ?", key);
    }

    @Test
    void aRecordThatTheBrokerRefusesHoldsUpItsKeyAloneUntilTheBrokerTakesIt() throws Exception {
        String small = "small-" + UUID.randomUUID();
        make(new NewTopic(small, 1, (short) 1).configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "2000")));
        String key = key();
        String other = key();
        String large = "x".repeat(5_000);
        store(record(small, key, large));
        await().atMost(SOON).until(() -> refused().size() == 1);
        store(record(small, key, "behind"), record(small, other, "1"));

        awaitPayloads(Topic.named(small), other, "1");
        assertThat(payloads(Topic.named(small), key)).isEmpty();
        assertThat(refused().getFirst().id())
                .isEqualTo(service.jdbc().queryForObject("select min(id) from outbox", Long.class));
        assertThat(service.counted("sagashop.outbox.refused", "topic", small)).isEqualTo(1);
        assertThat(health().getStatus()).isEqualTo(Status.UP);

        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, small),
                        List.of(new AlterConfigOp(
                                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "10000"), OpType.SET))))
                .all()
                .get();
        awaitPayloads(Topic.named(small), key, large, "behind");
    }

    @Test
    void aRowThatNobodyCanReadHoldsUpItsKeyAloneUntilPeopleRemoveIt() {
        String key = key();
        String other = key();
        service.jdbc()
                .update("insert into outbox (topic, record_key, headers, payload) values ('catalog', ?, '?', '')", key);
        store(record(Topics.CATALOG, key, "1"), record(Topics.CATALOG, other, "1"));

        awaitPayloads(CATALOG, other, "1");
        await().atMost(SOON).until(() -> refused().size() == 1);
        assertThat(payloads(CATALOG, key)).isEmpty();

        service.jdbc().update("delete from outbox where headers = '?'");
        awaitPayloads(CATALOG, key, "1");
    }

    private static void store(OutboxRecord... records) {
        service.inTransaction(() -> service.bean(OutboxTable.class).append(List.of(records)));
    }

    private static OutboxRecord record(String topic, String key, String payload) {
        return new OutboxRecord(topic, key, Map.of(), payload.getBytes(StandardCharsets.UTF_8));
    }

    private static void make(NewTopic topic) throws Exception {
        admin.createTopics(List.of(topic)).all().get();
        await().atMost(SOON).until(() -> admin.listTopics().names().get().contains(topic.name()));
    }

    private static void awaitPayloads(Topic topic, String key, String... payloads) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(payloads(topic, key)).containsExactly(payloads));
    }

    private static List<String> payloads(Topic topic, String key) {
        return topic.records(key).stream().map(PublishedEvent::data).toList();
    }

    private static OutboxHealth.BlockedTopic blocked(String topic) {
        Object blocked = health().getDetails().get("blocked");
        return blocked instanceof Map<?, ?> topics && topics.get(topic) instanceof OutboxHealth.BlockedTopic one
                ? one
                : new OutboxHealth.BlockedTopic("", 0, 0);
    }

    private static List<OutboxHealth.RefusedRecord> refused() {
        return health().getDetails().get("refused") instanceof List<?> list
                ? list.stream().map(OutboxHealth.RefusedRecord.class::cast).toList()
                : List.of();
    }

    private static Health health() {
        return Objects.requireNonNull(service.bean(OutboxHealth.class).health());
    }

    private static double gauge(String name) {
        return service.bean(MeterRegistry.class).get(name).gauge().value();
    }

    private static String key() {
        return "KEY-" + UUID.randomUUID();
    }
}
