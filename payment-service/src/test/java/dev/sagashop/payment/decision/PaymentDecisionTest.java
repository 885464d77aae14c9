package dev.sagashop.payment.decision;

import static dev.sagashop.payment.decision.Payments.TOTAL;
import static dev.sagashop.payment.decision.Payments.authorized;
import static dev.sagashop.payment.decision.Payments.cancelled;
import static dev.sagashop.payment.decision.Payments.confirmed;
import static dev.sagashop.payment.decision.Payments.placed;
import static dev.sagashop.payment.decision.Payments.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.Decision;
import dev.sagashop.events.PaymentRefused;
import dev.sagashop.events.PaymentVoided;
import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.payment.decision.OrderPayment.CancelledBeforeStart;
import dev.sagashop.payment.decision.OrderPayment.None;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentDecisionTest {

    private final UUID orderId = UUID.randomUUID();

    @Test
    void asksToHoldTheTotalOfAPlacedOrder() {
        var decision = PaymentDecision.authorize(new None(orderId), placed(orderId, "pm_card_visa"));

        assertThat(decision.state()).isEqualTo(Payment.requested(orderId, "ada", TOTAL, "pm_card_visa"));
        assertThat(decision.state().nextOperation()).contains(Operation.AUTHORIZE);
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void placingAnOrderTwiceHasOneEffect() {
        Payment payment = authorized();

        assertThat(PaymentDecision.authorize(payment, placed(payment.orderId(), "pm_card_visa"))
                        .state())
                .isEqualTo(payment);
    }

    @Test
    void marksAnOrderThatIsCancelledBeforeItIsPlacedAndRefusesItsPaymentAfterwards() {
        var refused = new PaymentRefused(orderId, TOTAL);
        var decision = PaymentDecision.voidOrRefund(new None(orderId), cancelled(orderId));
        OrderPayment mark = decision.state();

        assertThat(mark).isEqualTo(new CancelledBeforeStart(orderId, "ada", TOTAL));
        assertThat(decision.events()).containsExactly(refused);
        assertThat(PaymentDecision.authorize(mark, placed(orderId, "pm_card_visa")))
                .isEqualTo(Decision.of(mark, refused));
        assertThat(PaymentDecision.capture(mark, confirmed(orderId)).state()).isEqualTo(mark);
        assertThat(PaymentDecision.voidOrRefund(mark, cancelled(orderId)))
                .as("asked again, the mark answers again")
                .isEqualTo(Decision.of(mark, refused));
        assertThat(mark.nextOperation()).isEmpty();
    }

    @Test
    void needsNoAnswerOfAGatewayThatWasNeverAsked() {
        Payment payment = requested().queued();

        var decision = PaymentDecision.voidOrRefund(payment, cancelled(payment.orderId()));

        assertThat(decision.state().nextOperation()).isEmpty();
        assertThat(decision.events()).containsExactly(new PaymentVoided(payment.orderId(), TOTAL));
        assertThat(payment.nextOperation()).contains(Operation.AUTHORIZE);
    }

    @Test
    void capturesWhatIsAuthorizedOnceTheOrderIsConfirmed() {
        Payment payment = authorized();

        assertThat(payment.nextOperation()).isEmpty();
        assertThat(PaymentDecision.capture(payment, confirmed(payment.orderId()))
                        .state()
                        .nextOperation())
                .contains(Operation.CAPTURE);
    }

    @Test
    void takesNoMoneyForAnOrderThatIsNotKnown() {
        assertThat(PaymentDecision.capture(new None(orderId), confirmed(orderId))
                        .state())
                .isEqualTo(new None(orderId));
    }

    @Test
    void takesNoMoneyForACancelledOrderThatIsConfirmedLate() {
        Payment payment = authorized().cancel();

        assertThat(PaymentDecision.capture(payment, confirmed(payment.orderId()))
                        .state()
                        .nextOperation())
                .contains(Operation.VOID);
    }

    @Test
    void undoesNothingBeforeItKnowsWhetherThereIsSomething() {
        assertThat(requested().cancel().nextOperation()).contains(Operation.AUTHORIZE);
        assertThat(authorized().confirm().cancel().nextOperation()).contains(Operation.CAPTURE);
    }

    @Test
    void undoesWhatWasDone() {
        assertThat(authorized().cancel().nextOperation()).contains(Operation.VOID);
        assertThat(authorized().with(PaymentStatus.CAPTURED).cancel().nextOperation())
                .contains(Operation.REFUND);
        assertThat(authorized().with(PaymentStatus.CAPTURE_FAILED).cancel().nextOperation())
                .contains(Operation.VOID);
        assertThat(requested().declined(DeclineReason.CARD_DECLINED).cancel().nextOperation())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "VOIDED", "REFUNDED"})
    void asksNothingMoreOfTheGatewayWhenThePaymentIsOver(PaymentStatus over) {
        assertThat(authorized().confirm().cancel().with(over).nextOperation()).isEmpty();
    }
}
