package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.messaging.tally.TallyService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An error is no exception, and by default ends the thread that it meets. */
class ErrorsTest {

    private final RunningTally service = RunningTally.shared();

    @Test
    void anEventThatMeetsAnErrorBecomesADeadLetterAndTheConsumerGoesOn() {
        OrderPlaced bottomless =
                TestOrder.ofCoffee().by(TallyService.BOTTOMLESS_CUSTOMER).placed();
        Wire.send(bottomless);
        Envelope<?> behind =
                Wire.sendBehind(bottomless.subject(), TestOrder.ofCoffee().placed());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.effectsOf(UUID.fromString(behind.event().subject())) == 1);
        assertThat(exceptionsOf(bottomless)).containsExactly(StackOverflowError.class.getName());
    }

    private List<String> exceptionsOf(OrderPlaced placed) {
        return service.jdbc()
                .queryForList("select exception from dead_letter where subject = ?", String.class, placed.subject());
    }
}
