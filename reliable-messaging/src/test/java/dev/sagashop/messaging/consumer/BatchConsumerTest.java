package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.sagashop.events.EventType;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.Ledger;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.messaging.tally.TallyService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One poll, one transaction: on a real broker and a real database. */
class BatchConsumerTest {

    private static final String NAME = RunningTally.SHARED;
    private static final Topic INVENTORY = Topic.named("inventory");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningTally service = RunningTally.shared();
    private final Ledger ledger = new Ledger(service.jdbc());

    @Test
    void publishesTheFollowUpEventWithItsCauses() {
        Envelope<?> placed = Wire.send(TestOrder.ofCoffee().placed());

        PublishedEvent reserved = await().atMost(SOON)
                .until(() -> follow(placed), list -> !list.isEmpty())
                .getFirst();

        assertThat(reserved.headers())
                .containsEntry(CloudEventHeaders.SPEC_VERSION, "1.0")
                .containsEntry(CloudEventHeaders.TYPE, "dev.sagashop.stock-reserved.v1")
                .containsEntry(CloudEventHeaders.SOURCE, "/" + NAME)
                .containsEntry(CloudEventHeaders.SUBJECT, placed.event().subject())
                .containsEntry(
                        CloudEventHeaders.CAUSATION_ID, placed.metadata().id().toString())
                .containsEntry(
                        CloudEventHeaders.CORRELATION_ID, placed.metadata().correlationId());
    }

    @Test
    void anEventThatComesTwiceHasOneEffect() {
        Envelope<?> placed = Wire.send(TestOrder.ofCoffee().placed());
        Wire.send(placed);
        awaitEffect(placed);
        Wire.send(placed);
        Envelope<?> last =
                Wire.sendBehind(placed.event().subject(), TestOrder.ofCoffee().placed());

        await().atMost(SOON).until(() -> !follow(last).isEmpty());
        assertThat(effectsOf(placed)).isEqualTo(1);
        assertThat(follow(placed)).hasSize(1);
    }

    @Test
    void onePollIsOneTransaction() {
        List<Envelope<?>> all = service.whileStopped(() -> {
            List<Envelope<?>> sent = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                sent.add(Wire.send(TestOrder.ofCoffee().placed()));
            }
            return sent;
        });

        all.forEach(this::awaitEffect);
        UUID[] ids = all.stream().map(e -> UUID.fromString(e.event().subject())).toArray(UUID[]::new);
        Integer transactions = service.jdbc()
                .queryForObject(
                        "select count(distinct xmin::text) from tally where order_id = any (?)", Integer.class, (Object)
                                ids);
        assertThat(transactions)
                .as("transactions that wrote the effects of 100 events in 12 partitions")
                .isLessThanOrEqualTo(4);
    }

    @Test
    void aPoisonedEventBecomesADeadLetterAndTheRestOfItsBatchGoesOn() {
        List<Envelope<?>> healthy = new ArrayList<>();
        OrderPlaced poisoned =
                TestOrder.ofCoffee().by(TallyService.POISONED_CUSTOMER).placed();
        service.whileStopped(() -> {
            for (int i = 0; i < 20; i++) {
                healthy.add(Wire.send(TestOrder.ofCoffee().placed()));
                if (i == 7) {
                    Wire.send(poisoned);
                }
            }
            return healthy;
        });

        healthy.forEach(this::awaitEffect);
        Ledger.Letter letter = ledger.awaitLetters(poisoned.subject()).getFirst();
        assertThat(letter.topic()).isEqualTo("orders");
        assertThat(letter.kind()).isEqualTo("POISONED");
        assertThat(letter.eventType()).isEqualTo("OrderPlaced");
        assertThat(letter.message()).contains("poisoned on purpose");
        assertThat(service.effectsOf(poisoned.orderId())).isZero();
        assertThat(healthy).allSatisfy(e -> assertThat(effectsOf(e)).isEqualTo(1));
    }

    @Test
    void aMalformedEventBecomesADeadLetterAndTheNextIsProcessed() {
        Envelope<?> malformed = Wire.envelope(TestOrder.ofCoffee().placed());
        String key = malformed.event().subject();
        Wire.sendMalformed(malformed, "{\"orderId\":");
        Envelope<?> next = Wire.sendBehind(key, TestOrder.ofCoffee().placed());

        awaitEffect(next);
        assertThat(ledger.awaitLetters(key).getFirst().message()).startsWith("OrderPlaced cannot be read");
    }

    /** The oddest records that any producer could send, each behind the last: none may end or hold up its partition. */
    @ParameterizedTest
    @MethodSource("oddRecords")
    void whateverARecordLooksLikeTheNextOneIsProcessed(Map<String, String> headers, String keyPrefix, String data) {
        String key = keyPrefix + UUID.randomUUID();
        Wire.send("orders", key, headers, data);
        Envelope<?> next = Wire.sendBehind(key, TestOrder.ofCoffee().placed());

        awaitEffect(next);
        assertThat(ledger.awaitLetters(key.replace('\0', '\uFFFD'))).hasSize(1);
    }

    static Stream<Arguments> oddRecords() {
        Map<String, String> placed =
                Map.of(CloudEventHeaders.TYPE, EventType.ORDER_PLACED.wireName(), CloudEventHeaders.ID, "\0");
        return Stream.of(
                argumentSet("no header at all", Map.of(), "", "{}"),
                argumentSet("a key that the database cannot keep", placed, "a\0b", "{}"),
                argumentSet("half a character in the data", placed, "", "{\"orderId\":\"\\ud83d\"}"),
                argumentSet("as large as the broker takes", placed, "", "x".repeat(1_048_000)),
                argumentSet("a strange content type", Map.of("contentType", "?/%", "content-type", ";;"), "", "x"),
                argumentSet("types in JSON that is none", Map.of("spring_json_header_types", "{"), "", "x"));
    }

    @Test
    void anUnknownEventTypeIsSkippedAndCounted() {
        double before = skipped();
        Wire.send(
                "orders",
                UUID.randomUUID().toString(),
                Map.of(CloudEventHeaders.TYPE, "com.example.something-else.v1"),
                "");
        Envelope<?> next = Wire.send(TestOrder.ofCoffee().placed());

        awaitEffect(next);
        await().atMost(SOON).untilAsserted(() -> assertThat(skipped()).isEqualTo(before + 1));
    }

    @Test
    void anOutageOfTheDatabaseDelaysEventsAndGivesNoneUp() {
        TallyService.OUTAGES_LEFT.set(8);

        Envelope<?> placed = Wire.send(TestOrder.ofCoffee().placed());

        awaitEffect(placed);
        assertThat(TallyService.OUTAGES_LEFT).hasValue(0);
        assertThat(effectsOf(placed)).isEqualTo(1);
        assertThat(ledger.letters(placed.event().subject())).isEmpty();
    }

    /** Its transaction cannot be rolled back either, and the failure of that must not hide what came first. */
    @Test
    void aConnectionCutAmidABatchDelaysEventsAndGivesNoneUp() {
        TallyService.CUTS_LEFT.set(4);

        Envelope<?> placed = Wire.send(TestOrder.ofCoffee().placed());

        awaitEffect(placed);
        assertThat(TallyService.CUTS_LEFT).hasValue(0);
        assertThat(effectsOf(placed)).isEqualTo(1);
        assertThat(ledger.letters(placed.event().subject())).isEmpty();
    }

    @Test
    void aDatabaseThatTakesNoWritesDelaysEventsAndGivesNoneUp() {
        TallyService.READ_ONLY_LEFT.set(8);

        Envelope<?> placed = Wire.send(TestOrder.ofCoffee().placed());

        awaitEffect(placed);
        assertThat(TallyService.READ_ONLY_LEFT).hasValue(0);
        assertThat(effectsOf(placed)).isEqualTo(1);
        assertThat(ledger.letters(placed.event().subject())).isEmpty();
    }

    private static List<PublishedEvent> follow(Envelope<?> placed) {
        return INVENTORY.records(placed.event().subject()).stream()
                .filter(one -> one.header(CloudEventHeaders.SOURCE).equals("/" + NAME))
                .toList();
    }

    private void awaitEffect(Envelope<?> placed) {
        await().atMost(SOON).until(() -> effectsOf(placed) > 0);
    }

    private int effectsOf(Envelope<?> placed) {
        return service.effectsOf(UUID.fromString(placed.event().subject()));
    }

    private double skipped() {
        return service.counted("sagashop.events.skipped", "topic", "orders");
    }
}
