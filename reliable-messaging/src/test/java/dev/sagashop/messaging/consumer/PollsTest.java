package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.messaging.tally.TallyService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

/** What a consumer and Kafka tell each other, and when. */
class PollsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningTally shared = RunningTally.shared();

    /** Offsets are committed only when a poll returns, which at rest is when it has waited for nothing. */
    @Test
    void atRestKafkaSoonKnowsWhatWasProcessed() {
        awaitEffect(
                shared, Wire.send(TestOrder.ofCoffee().placed())); // its offset is committed at once, if at rest before
        awaitEffect(shared, Wire.send(TestOrder.ofCoffee().placed()));

        await().atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(committed(RunningTally.SHARED)).isEqualTo(ends("orders")));
    }

    @Test
    void aNewServiceFindsWhatWasThereBeforeIt() {
        Envelope<?> before = Wire.send(TestOrder.ofCoffee().placed());

        try (var newcomer = start("newcomer-test")) {
            awaitEffect(newcomer, before);
        }
    }

    /** Halving a batch of 30 such events takes some 6 s: whoever does not poll for so long is thrown out and begins anew. */
    @Test
    void manySlowPoisonedEventsKeepNoConsumerFromPollingInTime() {
        String name = "slow-batch-test";
        String slow = "slow-" + UUID.randomUUID();
        try (var service = start(
                name,
                "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.interval.ms=3000",
                "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.records=30",
                "sagashop.messaging.poll-budget=1s",
                "sagashop.messaging.back-off=1ms",
                "sagashop.messaging.outage-back-off=10ms")) {
            awaitEffect(service, Wire.send(TestOrder.ofCoffee().placed()));
            TallyService.SLOW_FOR.add(slow);
            String key =
                    Wire.send(TestOrder.ofCoffee().by(slow).placed()).event().subject();
            for (int i = 1; i < 30; i++) {
                Wire.sendBehind(key, TestOrder.ofCoffee().by(slow).placed());
            }
            Envelope<?> behind = Wire.sendBehind(key, TestOrder.ofCoffee().placed());

            await().atMost(Duration.ofSeconds(60)).until(() -> effectsOf(service, behind) == 1);
            assertThat(service.jdbc()
                            .queryForObject(
                                    "select count(*) from dead_letter where message like 'slow and poisoned%'",
                                    Integer.class))
                    .isEqualTo(30);
        } finally {
            TallyService.SLOW_FOR.remove(slow);
        }
    }

    /** Each round finishes more of the batch than the one before, however short it is. */
    @Test
    void aSlowPoisonedEventBehindGoodOnesIsFoundInHoweverManyRoundsItTakes() {
        String name = "slow-last-test";
        String slow = "slow-" + UUID.randomUUID();
        try (var service = start(
                name,
                "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.records=30",
                "sagashop.messaging.poll-budget=1ms",
                "sagashop.messaging.back-off=1ms",
                "sagashop.messaging.outage-back-off=10ms")) {
            awaitEffect(service, Wire.send(TestOrder.ofCoffee().placed()));
            TallyService.SLOW_FOR.add(slow);
            String key = Wire.send(TestOrder.ofCoffee().placed()).event().subject();
            for (int i = 1; i < 20; i++) {
                Wire.sendBehind(key, TestOrder.ofCoffee().placed());
            }
            Wire.sendBehind(key, TestOrder.ofCoffee().by(slow).placed());
            Envelope<?> behind = Wire.sendBehind(key, TestOrder.ofCoffee().placed());

            await().atMost(Duration.ofSeconds(30)).until(() -> effectsOf(service, behind) == 1);
            assertThat(service.jdbc()
                            .queryForObject(
                                    "select count(*) from dead_letter where message like 'slow and poisoned%'",
                                    Integer.class))
                    .isEqualTo(1);
        } finally {
            TallyService.SLOW_FOR.remove(slow);
        }
    }

    private static RunningTally start(String name, String... settings) {
        return RunningTally.start(name, RunningTally.database(name), settings);
    }

    private static void awaitEffect(RunningTally service, Envelope<?> placed) {
        await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> effectsOf(service, placed) == 1);
    }

    private static int effectsOf(RunningTally service, Envelope<?> placed) {
        return service.effectsOf(UUID.fromString(placed.event().subject()));
    }

    /** Up to where the group has told Kafka that it has read the topic's partitions, those apart that are empty. */
    private Map<TopicPartition, Long> committed(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets.entrySet().stream()
                    .filter(one -> one.getKey().topic().equals("orders")
                            && one.getValue().offset() > 0)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, one -> one.getValue().offset()));
        }
    }

    private Map<TopicPartition, Long> ends(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            var partitions =
                    admin.describeTopics(List.of(topic)).topicNameValues().get(topic).get().partitions().stream()
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().entrySet().stream()
                    .filter(one -> one.getValue().offset() > 0)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, one -> one.getValue().offset()));
        }
    }

    private Admin admin() {
        return Admin.create(shared.bean(KafkaAdmin.class).getConfigurationProperties());
    }
}
