package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.Ledger;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.messaging.tally.TallyService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two functions that answer each other would go on for ever: on a real broker and a real database. */
class HopLimitTest {

    private static final int LIMIT = 20;

    private final RunningTally service = RunningTally.shared();
    private final Topic orders = Topic.named("orders");
    private final Topic inventory = Topic.named("inventory");
    private final Ledger ledger = new Ledger(service.jdbc());

    @Test
    void aLoopOfEventsEndsInExactlyOneDeadLetter() {
        double before = tooDeep();
        OrderPlaced echoing = TestOrder.of(TallyService.ECHOING_SKU, 1).placed();
        String key = echoing.subject();

        Wire.send(echoing);

        Ledger.Letter letter = ledger.awaitLetters(key).getFirst();
        assertThat(letter.topic()).isEqualTo("inventory");
        assertThat(letter.message())
                .isEqualTo("causation depth 21 exceeds the limit of 20 (sagashop.messaging.max-causation-depth):"
                        + " events answer each other in a loop");
        awaitWhatCameBehind(key);
        assertThat(ledger.letters(key)).hasSize(1);
        assertThat(depths(orders, key)).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20);
        assertThat(depths(inventory, key)).containsExactly(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21);
        assertThat(service.effectsOf(echoing.orderId())).isEqualTo(LIMIT / 2 + 1);
        assertThat(tooDeep()).isEqualTo(before + 1);
    }

    /** Had the loop gone on, it would have done so before this order, which has the same partitions. */
    private void awaitWhatCameBehind(String key) {
        Envelope<?> last = Wire.sendBehind(key, TestOrder.ofCoffee().placed());
        UUID id = UUID.fromString(last.event().subject());
        await().atMost(Duration.ofSeconds(20)).until(() -> service.effectsOf(id) == 1);
    }

    private static List<Integer> depths(Topic topic, String key) {
        return topic.records(key).stream()
                .map(one -> Integer.valueOf(one.header(CloudEventHeaders.CAUSATION_DEPTH)))
                .toList();
    }

    private double tooDeep() {
        return service.counted("sagashop.events.dead.lettered", "topic", "inventory", "reason", "too-deep");
    }
}
