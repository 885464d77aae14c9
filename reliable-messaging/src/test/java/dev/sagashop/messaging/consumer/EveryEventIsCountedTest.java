package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.messaging.tally.TallyService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is silently dropped: whichever way an event ends, exactly one counter says so. */
class EveryEventIsCountedTest {

    /** All ways in which an event can end, and how many of the test's records take each. */
    private static final Map<List<String>, Double> FED = Map.of(
            List.of("sagashop.events.processed", "topic", "orders"), 7.0,
            List.of("sagashop.events.duplicates", "topic", "orders"), 6.0,
            List.of("sagashop.events.not.ours", "topic", "orders"), 5.0,
            List.of("sagashop.events.skipped", "topic", "orders"), 4.0,
            List.of("sagashop.events.dead.lettered", "topic", "orders", "reason", "malformed"), 3.0,
            List.of("sagashop.events.dead.lettered", "topic", "orders", "reason", "poisoned"), 2.0,
            List.of("sagashop.events.dead.lettered", "topic", "orders", "reason", "too-deep"), 1.0);

    private final RunningTally service = RunningTally.shared();

    /** What other tests have sent is done once each partition has come to an event that was sent after it. */
    @BeforeEach
    void everythingElseIsDone() {
        List<Envelope<?>> last = IntStream.range(0, 60)
                .<Envelope<?>>mapToObj(i -> Wire.send(TestOrder.ofCoffee().placed()))
                .toList();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> last.stream()
                        .allMatch(one ->
                                service.effectsOf(UUID.fromString(one.event().subject())) == 1));
    }

    @Test
    void theCountersAddUpToWhatWasFed() {
        Map<List<String>, Double> before = counters();

        times(6, () -> {
            Envelope<?> placed = Wire.send(TestOrder.ofCoffee().placed());
            Wire.send(placed);
        });
        times(5, () -> Wire.send(TestOrder.ofCoffee().shipped()));
        times(4, () -> sendAs("com.example.something-else.v1"));
        times(2, () -> Wire.sendMalformed(Wire.envelope(TestOrder.ofCoffee().placed()), "{\"orderId\":"));
        sendWithAnothersKey();
        times(
                2,
                () -> Wire.send(
                        TestOrder.ofCoffee().by(TallyService.POISONED_CUSTOMER).placed()));
        sendTooDeep();
        Wire.send(TestOrder.ofCoffee().placed());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(movedSince(before)).isEqualTo(FED));
        assertThat(FED.values().stream().mapToDouble(Double::doubleValue).sum())
                .as("records fed")
                .isEqualTo(6 * 2 + 5 + 4 + 2 + 1 + 2 + 1 + 1);
    }

    private static void sendAs(String type) {
        OrderPlaced placed = TestOrder.ofCoffee().placed();
        Map<String, String> headers = new HashMap<>(CloudEventHeaders.of(Wire.envelope(placed)));
        headers.put(CloudEventHeaders.TYPE, type);
        Wire.send("orders", placed.subject(), headers, "{}");
    }

    private static void sendWithAnothersKey() {
        Envelope<?> placed = Wire.envelope(TestOrder.ofCoffee().placed());
        String data = new String(new EventCodec().write(placed.event()));
        Wire.send("orders", UUID.randomUUID().toString(), CloudEventHeaders.of(placed), data);
    }

    private static void sendTooDeep() {
        OrderPlaced placed = TestOrder.ofCoffee().placed();
        Wire.send(Wire.envelope(placed, new Cause(UUID.randomUUID(), placed.subject(), null, 21)));
    }

    private Map<List<String>, Double> counters() {
        Map<List<String>, Double> counters = new HashMap<>();
        FED.keySet().forEach(name -> counters.put(name, count(name)));
        return counters;
    }

    private Map<List<String>, Double> movedSince(Map<List<String>, Double> before) {
        Map<List<String>, Double> moved = new HashMap<>();
        before.forEach((name, count) -> moved.put(name, count(name) - count));
        return moved;
    }

    private double count(List<String> name) {
        return service.counted(name.getFirst(), name.subList(1, name.size()).toArray(String[]::new));
    }

    private static void times(int count, Runnable work) {
        for (int i = 0; i < count; i++) {
            work.run();
        }
    }
}
