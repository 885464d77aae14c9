package dev.sagashop.payment.gateway;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.fixtures.QuickSupervisor;
import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerRecorderTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final GatewayProperties ONE_AT_A_TIME =
            new GatewayProperties(10, 1, 10, Duration.ofSeconds(1), 1, Duration.ZERO, SHORT, SHORT, SHORT, SHORT, 1);

    private final AnswerTransaction transaction = mock();
    private final GatewayQueue queue = mock();

    @Test
    void anErrorLetsGoOfItsAnswerAndTheNextIsRecorded() throws InterruptedException {
        AnsweredCall bottomless = answered();
        AnsweredCall next = answered();
        doThrow(new StackOverflowError("on purpose"))
                .doNothing()
                .when(transaction)
                .record(anyList());
        var recorder = new AnswerRecorder(transaction, queue, ONE_AT_A_TIME, QuickSupervisor.create());
        recorder.start();

        recorder.put(bottomless);
        recorder.put(next);

        await().untilAsserted(() -> {
            verify(queue).done(List.of(bottomless.call()));
            verify(transaction).record(List.of(next));
        });
        recorder.stop();
    }

    private static AnsweredCall answered() {
        var payment = new Payment(
                UUID.randomUUID(), "ada", Money.euros(1), "pm", PaymentStatus.REQUESTED, null, null, false, false);
        Instant now = Instant.now();
        return new AnsweredCall(
                new GatewayCall(payment, Operation.AUTHORIZE, now, now, true), new GatewayAnswer.StillProcessing());
    }
}
