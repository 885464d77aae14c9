package dev.sagashop.saga.simulation.broken;

import dev.sagashop.events.Decision;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentStatus;
import dev.sagashop.saga.simulation.services.Decisions;

/** Mistakes of payment. */
public final class BrokenPayment {

    private BrokenPayment() {}

    /** A confirmation that comes late takes the money of a cancelled order. */
    public static Decisions captureIgnoresTheCancellation() {
        return Decisions.real()
                .withPayment(
                        "capturePayment",
                        real -> (known, event) -> known instanceof Payment payment && payment.cancelled()
                                ? Decision.of(wanting(payment, true, true))
                                : real.decide(known, event));
    }

    /** Cancelled while the gateway is still at work on the authorization: nothing to undo, it seems. */
    public static Decisions lateAuthorizationIsNotVoided() {
        return cancelOverlooks(PaymentStatus.REQUESTED);
    }

    /** Cancelled after the capture: the money stays. */
    public static Decisions refundIsForgotten() {
        return cancelOverlooks(PaymentStatus.CAPTURED);
    }

    /** A capture that failed is taken for the end of it: the amount stays held. */
    public static Decisions failedCaptureIsNotVoided() {
        return cancelOverlooks(PaymentStatus.CAPTURE_FAILED);
    }

    /** Cancelled before it was heard of: no mark stays. */
    public static Decisions cancellationLeavesNoMark() {
        return Decisions.real()
                .withPayment(
                        "voidOrRefundPayment",
                        real -> (known, event) -> known instanceof OrderPayment.None
                                ? Decision.unchanged(known)
                                : real.decide(known, event));
    }

    /** The mark is told to nobody, and neither is whom it refuses. */
    public static Decisions refusalIsToldToNobody() {
        return Decisions.real()
                .withPayment("voidOrRefundPayment", real -> (known, event) -> silent(real.decide(known, event)))
                .withPayment("authorizePayment", real -> (known, event) -> silent(real.decide(known, event)));
    }

    private static Decision<OrderPayment> silent(Decision<OrderPayment> decision) {
        return Decision.unchanged(decision.state());
    }

    private static Decisions cancelOverlooks(PaymentStatus status) {
        return Decisions.real()
                .withPayment(
                        "voidOrRefundPayment",
                        real -> (known, event) -> known instanceof Payment payment && payment.status() == status
                                ? Decision.unchanged(known)
                                : real.decide(known, event));
    }

    private static Payment wanting(Payment payment, boolean confirmed, boolean cancelled) {
        return new Payment(
                payment.orderId(),
                payment.customerId(),
                payment.amount(),
                payment.paymentMethod(),
                payment.status(),
                payment.authorizationId(),
                payment.declineReason(),
                confirmed,
                cancelled);
    }
}
