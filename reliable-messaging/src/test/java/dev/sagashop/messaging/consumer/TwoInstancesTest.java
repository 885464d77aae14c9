package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.tally.Orders;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.messaging.tally.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Instances come and go while events flow; every event still has its effect exactly once. */
class TwoInstancesTest {

    private static final String NAME = "two-instances-test";

    @Test
    void shareTheWorkAndDoNothingTwice() {
        Map<String, String> database = RunningTally.database(NAME);
        List<Envelope<?>> sent = new ArrayList<>();
        try (var wire = new Wire();
                var first = RunningTally.start(NAME, database)) {
            sendOrders(wire, sent, 200);
            try (var second = RunningTally.start(NAME, database)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> {
                    sendOrders(wire, sent, 50);
                    return processedBy(first) > 0 && processedBy(second) > 0;
                });
                sent.subList(0, 100).forEach(wire::send);
                sendOrders(wire, sent, 200);
            }
            awaitOneEffectEach(first, sent);
            awaitOneFollowUpEach(wire, sent);
        }
    }

    private static void sendOrders(Wire wire, List<Envelope<?>> sent, int count) {
        for (int i = 0; i < count; i++) {
            sent.add(wire.send(Orders.placed()));
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

    private static void awaitOneFollowUpEach(Wire wire, List<Envelope<?>> sent) {
        Set<String> subjects = sent.stream().map(e -> e.event().subject()).collect(Collectors.toSet());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var followUps = wire.read("inventory", subjects::contains).stream()
                    .filter(r -> Wire.headersOf(r).get(CloudEventHeaders.SOURCE).equals("/" + NAME))
                    .toList();
            Set<String> distinct = new HashSet<>();
            followUps.forEach(r -> distinct.add(Wire.headersOf(r).get(CloudEventHeaders.ID)));
            assertThat(distinct).hasSize(subjects.size());
        });
    }
}
