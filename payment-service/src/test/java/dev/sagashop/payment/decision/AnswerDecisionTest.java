package dev.sagashop.payment.decision;

import static dev.sagashop.payment.decision.Payments.TOTAL;
import static dev.sagashop.payment.decision.Payments.authorized;
import static dev.sagashop.payment.decision.Payments.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.Event;
import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.events.PaymentCaptureFailed;
import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.PaymentDeclined;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.PaymentVoided;
import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.payment.decision.GatewayAnswer.Authorized;
import dev.sagashop.payment.decision.GatewayAnswer.CaptureRefused;
import dev.sagashop.payment.decision.GatewayAnswer.Captured;
import dev.sagashop.payment.decision.GatewayAnswer.Declined;
import dev.sagashop.payment.decision.GatewayAnswer.Refunded;
import dev.sagashop.payment.decision.GatewayAnswer.StillProcessing;
import dev.sagashop.payment.decision.GatewayAnswer.Voided;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerDecisionTest {

    private final Payment requested = requested();
    private final Payment authorized = authorized();
    private final Payment captured = authorized.confirm().with(PaymentStatus.CAPTURED);

    @Test
    void tellsThatTheAmountIsHeld() {
        UUID orderId = requested.orderId();

        var decision = AnswerDecision.record(requested, Operation.AUTHORIZE, new Authorized("auth_7"));

        assertThat(decision.state().status()).isEqualTo(PaymentStatus.AUTHORIZED);
        assertThat(decision.state().authorizationId()).isEqualTo("auth_7");
        assertThat(decision.events()).containsExactly(new PaymentAuthorized(orderId, TOTAL, "auth_7"));
    }

    @Test
    void tellsWhyTheGatewayDeclined() {
        var answer = new Declined(DeclineReason.INSUFFICIENT_FUNDS);

        var decision = AnswerDecision.record(requested, Operation.AUTHORIZE, answer);

        assertThat(decision.state().status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(decision.state().declineReason()).isEqualTo(DeclineReason.INSUFFICIENT_FUNDS);
        assertThat(decision.events())
                .containsExactly(new PaymentDeclined(requested.orderId(), TOTAL, DeclineReason.INSUFFICIENT_FUNDS));
    }

    @Test
    void tellsThatTheMoneyIsTakenOrCouldNotBe() {
        UUID orderId = authorized.orderId();

        recording(authorized.confirm(), Operation.CAPTURE, new Captured())
                .makes(PaymentStatus.CAPTURED, new PaymentCaptured(orderId, TOTAL));
        recording(authorized.confirm(), Operation.CAPTURE, new CaptureRefused("expired"))
                .makes(PaymentStatus.CAPTURE_FAILED, new PaymentCaptureFailed(orderId, TOTAL, "expired"));
    }

    @Test
    void tellsThatTheMoneyIsFreeOrBackWithItsCustomer() {
        recording(authorized.cancel(), Operation.VOID, new Voided())
                .makes(PaymentStatus.VOIDED, new PaymentVoided(authorized.orderId(), TOTAL));
        recording(captured.cancel(), Operation.REFUND, new Refunded())
                .makes(PaymentStatus.REFUNDED, new PaymentRefunded(captured.orderId(), "ada", TOTAL));
    }

    @Test
    void anAuthorizationThatComesAfterTheCancellationIsToldAndVoidedNext() {
        var decision = AnswerDecision.record(requested.cancel(), Operation.AUTHORIZE, new Authorized("auth_7"));

        assertThat(decision.events()).hasSize(1).first().isInstanceOf(PaymentAuthorized.class);
        assertThat(decision.state().nextOperation()).contains(Operation.VOID);
    }

    @Test
    void aCaptureThatComesAfterTheCancellationIsRefundedAndARefusedOneVoided() {
        Payment undecided = authorized.confirm().cancel();

        assertThat(AnswerDecision.record(undecided, Operation.CAPTURE, new Captured())
                        .state()
                        .nextOperation())
                .contains(Operation.REFUND);
        assertThat(AnswerDecision.record(undecided, Operation.CAPTURE, new CaptureRefused("expired"))
                        .state()
                        .nextOperation())
                .contains(Operation.VOID);
    }

    @Test
    void anAnswerThatWasRecordedBeforeChangesNothing() {
        var again = AnswerDecision.record(captured, Operation.AUTHORIZE, new Authorized("auth_1"));

        assertThat(again.state()).isEqualTo(captured);
        assertThat(again.events()).isEmpty();
    }

    @Test
    void anOutcomeThatIsNotKnownChangesNothing() {
        var decision = AnswerDecision.record(requested, Operation.AUTHORIZE, new StillProcessing());

        assertThat(decision.state()).isEqualTo(requested);
        assertThat(decision.events()).isEmpty();
    }

    private static Recording recording(Payment payment, Operation operation, GatewayAnswer answer) {
        return new Recording(payment, operation, answer);
    }

    private record Recording(Payment payment, Operation operation, GatewayAnswer answer) {

        void makes(PaymentStatus status, Event event) {
            var decision = AnswerDecision.record(payment, operation, answer);
            assertThat(decision.state().status()).isEqualTo(status);
            assertThat(decision.events()).containsExactly(event);
        }
    }
}
