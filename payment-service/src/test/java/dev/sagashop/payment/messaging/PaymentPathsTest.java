package dev.sagashop.payment.messaging;

import static dev.sagashop.payment.decision.Payments.TOTAL;
import static dev.sagashop.payment.decision.Payments.cancelled;
import static dev.sagashop.payment.decision.Payments.confirmed;
import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.events.PaymentCaptureFailed;
import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.PaymentDeclined;
import dev.sagashop.events.PaymentEvent;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.PaymentVoided;
import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import dev.sagashop.payment.decision.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentPathsTest extends PaymentServiceIntegrationTest {

    @Test
    void holdsAndThenTakesTheMoneyOfAConfirmedOrder() {
        wire.send(placed(orderId, "pm_card_visa"));
        awaitEvents(orderId, PaymentAuthorized.class);

        wire.send(confirmed(orderId));
        List<PaymentEvent> events = awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptured.class);

        assertThat(events).allSatisfy(event -> assertThat(event).hasFieldOrPropertyWithValue("amount", TOTAL));
        assertThat(gateway.movements(orderId)).containsExactly(Operation.AUTHORIZE, Operation.CAPTURE);
    }

    @Test
    void eachEventNamesItsCauseAndPassesTheTraceOn() {
        Envelope<?> placed = wire.send(placed(orderId, "pm_card_visa"));
        awaitEvents(orderId, PaymentAuthorized.class);
        Envelope<?> cancelled = wire.send(cancelled(orderId));
        awaitEvents(orderId, PaymentAuthorized.class, PaymentVoided.class);

        var published = wire.published(orderId).stream().map(Wire::headers).toList();
        assertThat(published.getFirst()).containsAllEntriesOf(follows(placed));
        assertThat(published.getLast()).containsAllEntriesOf(follows(cancelled));
    }

    private Map<String, String> follows(Envelope<?> cause) {
        return Map.of(
                CloudEventHeaders.SOURCE, "/payment-service",
                CloudEventHeaders.CAUSATION_ID, cause.metadata().id().toString(),
                CloudEventHeaders.CORRELATION_ID, orderId.toString(),
                CloudEventHeaders.TRACEPARENT, String.valueOf(cause.metadata().traceparent()));
    }

    @Test
    void tellsThatACardIsDeclinedAndHasNothingToUndo() {
        wire.send(placed(orderId, "pm_card_chargeDeclined"));
        var events = awaitEvents(orderId, PaymentDeclined.class);
        wire.send(cancelled(orderId));
        awaitProcessed();

        assertThat(events).containsExactly(new PaymentDeclined(orderId, TOTAL, DeclineReason.CARD_DECLINED));
        assertThat(gateway.movements(orderId)).isEmpty();
        awaitEvents(orderId, PaymentDeclined.class);
    }

    @Test
    void tellsThatTheAccountDoesNotCoverTheAmount() {
        wire.send(placed(orderId, "pm_card_insufficientFunds"));

        assertThat(awaitEvents(orderId, PaymentDeclined.class))
                .containsExactly(new PaymentDeclined(orderId, TOTAL, DeclineReason.INSUFFICIENT_FUNDS));
    }

    @Test
    void voidsAnAuthorizationThatCouldNotBeCaptured() {
        wire.send(placed(orderId, "pm_card_captureFails"));
        awaitEvents(orderId, PaymentAuthorized.class);
        wire.send(confirmed(orderId));
        awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptureFailed.class);

        wire.send(cancelled(orderId));
        awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptureFailed.class, PaymentVoided.class);

        assertThat(gateway.movements(orderId)).containsExactly(Operation.AUTHORIZE, Operation.VOID);
    }

    @Test
    void refundsWhatWasCaptured() {
        wire.send(placed(orderId, "pm_card_visa"));
        awaitEvents(orderId, PaymentAuthorized.class);
        wire.send(confirmed(orderId));
        awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptured.class);

        wire.send(cancelled(orderId));
        var events = awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptured.class, PaymentRefunded.class);

        assertThat(events.getLast()).isEqualTo(new PaymentRefunded(orderId, "ada", TOTAL));
        assertThat(gateway.movements(orderId))
                .containsExactly(Operation.AUTHORIZE, Operation.CAPTURE, Operation.REFUND);
    }

    @Test
    void aRedeliveredEventHasOneEffect() {
        Envelope<?> placed = wire.send(placed(orderId, "pm_card_visa"));
        wire.send(placed);
        awaitEvents(orderId, PaymentAuthorized.class);
        wire.send(placed);
        Envelope<?> confirmed = wire.send(confirmed(orderId));
        wire.send(confirmed);
        awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptured.class);
        wire.send(placed);
        wire.send(confirmed);
        awaitProcessed();

        assertThat(gateway.timesAsked(orderId, Operation.AUTHORIZE)).isOne();
        assertThat(gateway.timesAsked(orderId, Operation.CAPTURE)).isOne();
        assertThat(wire.published(orderId)).hasSize(2);
    }

    @Test
    void refusesThePaymentOfAnOrderThatWasCancelledBefore() {
        wire.send(cancelled(orderId));
        wire.send(placed(orderId, "pm_card_visa"));
        awaitProcessed();

        assertThat(gateway.timesAsked(orderId, Operation.AUTHORIZE)).isZero();
        assertThat(wire.published(orderId)).isEmpty();
    }

    @Test
    void anEventThatCannotBeReadBecomesADeadLetterAndTheNextIsProcessed() {
        wire.sendMalformed(placed(orderId, "pm_card_visa"));
        wire.send(placed(orderId, "pm_card_visa"));

        awaitEvents(orderId, PaymentAuthorized.class);
        await().until(() -> wire.deadLetters(orderId).size() == 1);
        assertThat(Wire.headers(wire.deadLetters(orderId).getFirst())).containsKey("kafka_dlt-exception-message");
    }

    /** Records of one key stay in order: when a later one has had its effect, the earlier ones have had theirs. */
    private void awaitProcessed() {
        wire.sendMalformed(placed(orderId, "pm_card_visa"));
        await().until(() -> !wire.deadLetters(orderId).isEmpty());
    }
}
