package dev.sagashop.payment.messaging;

import static dev.sagashop.payment.decision.Payments.TOTAL;
import static dev.sagashop.payment.decision.Payments.cancelled;
import static dev.sagashop.payment.decision.Payments.confirmed;
import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.events.PaymentCaptureFailed;
import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.PaymentDeclined;
import dev.sagashop.events.PaymentEvent;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.PaymentRefused;
import dev.sagashop.events.PaymentVoided;
import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.Ledger;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import dev.sagashop.payment.decision.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentPathsTest extends PaymentServiceIntegrationTest {

    @Test
    void holdsAndThenTakesTheMoneyOfAConfirmedOrder() {
        Wire.send(placed(orderId, "pm_card_visa"));
        awaitEvents(orderId, PaymentAuthorized.class);

        Wire.send(confirmed(orderId));
        List<PaymentEvent> events = awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptured.class);

        assertThat(events).allSatisfy(event -> assertThat(event).hasFieldOrPropertyWithValue("amount", TOTAL));
        assertThat(gateway.movements(orderId)).containsExactly(Operation.AUTHORIZE, Operation.CAPTURE);
    }

    @Test
    void eachEventNamesItsCauseAndPassesTheTraceOn() {
        Envelope<?> placed = Wire.send(placed(orderId, "pm_card_visa"));
        awaitEvents(orderId, PaymentAuthorized.class);
        Envelope<?> cancelled = Wire.send(cancelled(orderId));
        awaitEvents(orderId, PaymentAuthorized.class, PaymentVoided.class);

        var published = published(orderId);
        assertThat(published.getFirst().headers()).containsAllEntriesOf(follows(placed));
        assertThat(published.getLast().headers()).containsAllEntriesOf(follows(cancelled));
    }

    private Map<String, String> follows(Envelope<?> cause) {
        return Map.of(
                CloudEventHeaders.SOURCE, "/payment-service",
                CloudEventHeaders.CAUSATION_ID, cause.metadata().id().toString(),
                CloudEventHeaders.CORRELATION_ID, orderId.toString(),
                CloudEventHeaders.CAUSATION_DEPTH, "1",
                CloudEventHeaders.TRACEPARENT, String.valueOf(cause.metadata().traceparent()));
    }

    @Test
    void tellsThatACardIsDeclinedAndHasNothingToUndo() {
        Wire.send(placed(orderId, "pm_card_chargeDeclined"));
        var events = awaitEvents(orderId, PaymentDeclined.class);
        Wire.send(cancelled(orderId));
        awaitProcessed();

        assertThat(events).containsExactly(new PaymentDeclined(orderId, TOTAL, DeclineReason.CARD_DECLINED));
        assertThat(gateway.movements(orderId)).isEmpty();
        awaitEvents(orderId, PaymentDeclined.class);
    }

    @Test
    void tellsThatTheAccountDoesNotCoverTheAmount() {
        Wire.send(placed(orderId, "pm_card_insufficientFunds"));

        assertThat(awaitEvents(orderId, PaymentDeclined.class))
                .containsExactly(new PaymentDeclined(orderId, TOTAL, DeclineReason.INSUFFICIENT_FUNDS));
    }

    @Test
    void voidsAnAuthorizationThatCouldNotBeCaptured() {
        Wire.send(placed(orderId, "pm_card_captureFails"));
        awaitEvents(orderId, PaymentAuthorized.class);
        Wire.send(confirmed(orderId));
        awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptureFailed.class);

        Wire.send(cancelled(orderId));
        awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptureFailed.class, PaymentVoided.class);

        assertThat(gateway.movements(orderId)).containsExactly(Operation.AUTHORIZE, Operation.VOID);
    }

    @Test
    void refundsWhatWasCaptured() {
        Wire.send(placed(orderId, "pm_card_visa"));
        awaitEvents(orderId, PaymentAuthorized.class);
        Wire.send(confirmed(orderId));
        awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptured.class);

        Wire.send(cancelled(orderId));
        var events = awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptured.class, PaymentRefunded.class);

        assertThat(events.getLast()).isEqualTo(new PaymentRefunded(orderId, "ada", TOTAL));
        assertThat(gateway.movements(orderId))
                .containsExactly(Operation.AUTHORIZE, Operation.CAPTURE, Operation.REFUND);
    }

    @Test
    void aRedeliveredEventHasOneEffect() {
        Envelope<?> placed = Wire.send(placed(orderId, "pm_card_visa"));
        Wire.send(placed);
        awaitEvents(orderId, PaymentAuthorized.class);
        Wire.send(placed);
        Envelope<?> confirmed = Wire.send(confirmed(orderId));
        Wire.send(confirmed);
        awaitEvents(orderId, PaymentAuthorized.class, PaymentCaptured.class);
        Wire.send(placed);
        Wire.send(confirmed);
        awaitProcessed();

        assertThat(gateway.timesAsked(orderId, Operation.AUTHORIZE)).isOne();
        assertThat(gateway.timesAsked(orderId, Operation.CAPTURE)).isOne();
        assertThat(published(orderId)).hasSize(2);
    }

    @Test
    void refusesThePaymentOfAnOrderThatWasCancelledBeforeAndSaysSoAtTheCancellationAndAtTheOrder() {
        Wire.send(cancelled(orderId));
        awaitEvents(orderId, PaymentRefused.class);
        Wire.send(placed(orderId, "pm_card_visa"));
        awaitProcessed();

        assertThat(awaitEvents(orderId, PaymentRefused.class, PaymentRefused.class))
                .containsOnly(new PaymentRefused(orderId, TOTAL));
        assertThat(gateway.timesAsked(orderId, Operation.AUTHORIZE)).isZero();
    }

    @Test
    void anEventThatCannotBeReadBecomesADeadLetterAndTheNextIsProcessed() {
        sendMalformed();
        Wire.send(placed(orderId, "pm_card_visa"));

        awaitEvents(orderId, PaymentAuthorized.class);
        List<Ledger.Letter> letters = new Ledger(jdbc).awaitLetters(orderId.toString());
        assertThat(letters).extracting(Ledger.Letter::kind).containsExactly("MALFORMED");
    }

    /** Records of one key stay in order: when a later one has had its effect, the earlier ones have had theirs. */
    private void awaitProcessed() {
        sendMalformed();
        new Ledger(jdbc).awaitLetters(orderId.toString());
    }

    private void sendMalformed() {
        Wire.sendMalformed(Wire.envelope(placed(orderId, "pm_card_visa")), "{\"orderId\":17}");
    }
}
