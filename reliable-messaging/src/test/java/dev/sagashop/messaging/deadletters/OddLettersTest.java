package dev.sagashop.messaging.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.messaging.tally.RunningTally;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters of records that nobody would send, and of people who are faster than others. */
class OddLettersTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningTally service = RunningTally.shared();
    private final LetterDesk desk = service.bean(LetterDesk.class);

    @Test
    void aHeaderWithAnEndlessNameDoesNotStopTheLedger() {
        String order = UUID.randomUUID().toString();
        Wire.send("orders", order, Map.of("x".repeat(60_000), "y"), "{}");

        LetterSummary letter = await().atMost(SOON)
                .until(() -> lettersOf(order), letters -> !letters.isEmpty())
                .getFirst();

        assertThat(desk.find(letter.id()).orElseThrow().original().headers()).containsKey("x".repeat(60_000));
        assertThat(desk.discard(letter.id(), "nonsense")).hasValue(LetterStatus.DISCARDED);
    }

    @Test
    void aLetterThatWasDiscardedMeanwhileHasNoEffect() {
        try (BrokenCustomer customer = new BrokenCustomer(service)) {
            OrderPlaced placed = customer.order();
            DeadLetter chosen = desk.find(customer.letterOf(placed).id()).orElseThrow();
            UUID id = chosen.summary().id();
            desk.discard(id, "The customer ordered anew.");
            customer.mend();

            assertThat(replay().replay(chosen).outcome()).isEqualTo(Outcome.DISCARDED);

            assertThat(desk.find(id).orElseThrow().summary().note()).isEqualTo("The customer ordered anew.");
            assertThat(service.effectsOf(placed.orderId())).isZero();
        }
    }

    @Test
    void aNameWithAZeroCharacterIsRefused() {
        var parameters = new LetterParameters(service.bean(DeadLetterProperties.class));

        assertThatThrownBy(() -> parameters.filter(null, "a\0b", null, null))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("order must not contain a zero character");
    }

    private List<LetterSummary> lettersOf(String order) {
        return desk.list(new LetterFilter(null, order, null, null), 0, 10).items();
    }

    private SingleReplay replay() {
        return new SingleReplay(
                service.bean(LetterTable.class),
                service.bean(BatchConsumers.class),
                new TransactionTemplate(service.bean(PlatformTransactionManager.class)),
                new LetterMetrics(service.bean(MeterRegistry.class)),
                service.bean(DeadLetterProperties.class),
                Clock.systemUTC());
    }
}
