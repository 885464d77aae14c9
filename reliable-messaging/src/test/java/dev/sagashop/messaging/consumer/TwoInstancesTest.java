package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Instances come and go while events flow; every event still has its effect exactly once. */
class TwoInstancesTest {

    private static final String NAME = "two-instances-test";

    @Test
    void shareTheWorkAndDoNothingTwice() {
        TestDatabase database = RunningTally.database(NAME);
        List<Envelope<?>> sent = new ArrayList<>();
        try (var first = RunningTally.start(NAME, database)) {
            sendOrders(sent, 200);
            try (var second = RunningTally.start(NAME, database)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> {
                    sendOrders(sent, 50);
                    return processedBy(first) > 0 && processedBy(second) > 0;
                });
                sent.subList(0, 100).forEach(Wire::send);
                sendOrders(sent, 200);
            }
            awaitOneEffectEach(first, sent);
            awaitOneFollowUpEach(sent);
        }
    }

    private static void sendOrders(List<Envelope<?>> sent, int count) {
        for (int i = 0; i < count; i++) {
            sent.add(Wire.send(TestOrder.ofCoffee().placed()));
        }
    }

    private static double processedBy(RunningTally instance) {
        return instance.bean(MeterRegistry.class)
                .counter("sagashop.events.processed", "topic", "orders")
                .count();
    }

    private static void awaitOneEffectEach(RunningTally instance, List<Envelope<?>> sent) {
        UUID[] ids =
                sent.stream().map(e -> UUID.fromString(e.event().subject())).toArray(UUID[]::new);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(instance.jdbc()
                                .queryForMap(
                                        "select count(*) as orders, sum(effects) as effects from tally"
                                                + " where order_id = any (?)",
                                        (Object) ids))
                        .containsEntry("orders", (long) ids.length)
                        .containsEntry("effects", (long) ids.length));
    }

    private static void awaitOneFollowUpEach(List<Envelope<?>> sent) {
        var inventory = Topic.named("inventory");
        Set<String> subjects = sent.stream().map(e -> e.event().subject()).collect(Collectors.toSet());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Set<String> distinct = inventory.records(subjects).stream()
                    .filter(one -> one.header(CloudEventHeaders.SOURCE).equals("/" + NAME))
                    .map(PublishedEvent::id)
                    .collect(Collectors.toSet());
            assertThat(distinct).hasSize(subjects.size());
        });
    }
}
