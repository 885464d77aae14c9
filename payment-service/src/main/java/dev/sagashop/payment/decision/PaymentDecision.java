package dev.sagashop.payment.decision;

import dev.sagashop.events.Decision;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.PaymentRefused;
import dev.sagashop.events.PaymentVoided;

/**
 * What the events of an order mean for its payment. They only say what is wanted, which the gateway answers later; what
 * needs no word of the gateway's is answered at once.
 */
public final class PaymentDecision {

    private PaymentDecision() {}

    /** The total shall be held, unless the order is cancelled already. */
    public static Decision<OrderPayment> authorize(OrderPayment known, OrderPlaced placed) {
        return switch (known) {
            case OrderPayment.None none ->
                Decision.of(Payment.requested(
                        placed.orderId(), placed.customerId(), placed.total(), placed.paymentMethod()));
            case OrderPayment.CancelledBeforeStart mark -> refused(mark);
            case Payment payment -> Decision.unchanged(payment);
        };
    }

    /** The money shall be taken. A cancelled order's never is, whatever is delivered late. */
    public static Decision<OrderPayment> capture(OrderPayment known, OrderConfirmed confirmed) {
        return Decision.of(
                switch (known) {
                    case OrderPayment.None none -> none;
                    case OrderPayment.CancelledBeforeStart mark -> mark;
                    case Payment payment -> payment.cancelled() ? payment : payment.confirm();
                });
    }

    /**
     * Compensates both: no money shall be held or taken, and if nothing has begun, nothing shall begin. That is said at
     * once, so that nobody waits for an order that may never come. Asked again, the mark answers again: one from before it
     * was told is made known so.
     */
    public static Decision<OrderPayment> voidOrRefund(OrderPayment known, OrderCancelled cancelled) {
        return switch (known) {
            case OrderPayment.None none ->
                refused(new OrderPayment.CancelledBeforeStart(
                        cancelled.orderId(), cancelled.customerId(), cancelled.total()));
            case OrderPayment.CancelledBeforeStart mark -> refused(mark);
            case Payment payment
            when payment.status() == PaymentStatus.QUEUED ->
                Decision.of(
                        payment.cancel().with(PaymentStatus.VOIDED),
                        new PaymentVoided(payment.orderId(), payment.amount()));
            case Payment payment -> Decision.of(payment.cancel());
        };
    }

    private static Decision<OrderPayment> refused(OrderPayment.CancelledBeforeStart mark) {
        return Decision.of(mark, new PaymentRefused(mark.orderId(), mark.amount()));
    }
}
