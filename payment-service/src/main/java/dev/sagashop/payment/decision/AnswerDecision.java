package dev.sagashop.payment.decision;

import dev.sagashop.events.Decision;
import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.events.PaymentCaptureFailed;
import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.PaymentDeclined;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.PaymentVoided;

/** What the gateway's answers mean for a payment, and what the others are told of it. */
public final class AnswerDecision {

    private AnswerDecision() {}

    /**
     * Records an answer. It changes nothing if it is not the one waited for: then it was recorded before, which happens
     * when the gateway was asked twice with the same key.
     */
    public static Decision<Payment> record(Payment payment, Operation asked, GatewayAnswer answer) {
        return payment.awaits(asked) ? record(payment, answer) : Decision.unchanged(payment);
    }

    private static Decision<Payment> record(Payment payment, GatewayAnswer answer) {
        return switch (answer) {
            case GatewayAnswer.Authorized authorized ->
                Decision.of(
                        payment.authorized(authorized.authorizationId()),
                        new PaymentAuthorized(payment.orderId(), payment.amount(), authorized.authorizationId()));
            case GatewayAnswer.Declined declined ->
                Decision.of(
                        payment.declined(declined.reason()),
                        new PaymentDeclined(payment.orderId(), payment.amount(), declined.reason()));
            case GatewayAnswer.Captured captured ->
                Decision.of(
                        payment.with(PaymentStatus.CAPTURED), new PaymentCaptured(payment.orderId(), payment.amount()));
            case GatewayAnswer.CaptureRefused refused ->
                Decision.of(
                        payment.with(PaymentStatus.CAPTURE_FAILED),
                        new PaymentCaptureFailed(payment.orderId(), payment.amount(), refused.reason()));
            case GatewayAnswer.Voided voided ->
                Decision.of(payment.with(PaymentStatus.VOIDED), new PaymentVoided(payment.orderId(), payment.amount()));
            case GatewayAnswer.Refunded refunded ->
                Decision.of(
                        payment.with(PaymentStatus.REFUNDED),
                        new PaymentRefunded(payment.orderId(), payment.customerId(), payment.amount()));
            case GatewayAnswer.StillProcessing unknown -> Decision.unchanged(payment);
        };
    }
}
