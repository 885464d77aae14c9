package dev.sagashop.payment.decision;

import dev.sagashop.events.Decision;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.PaymentVoided;

/**
 * What the events of an order mean for its payment. They only say what is wanted, and nothing is published for it, but for
 * a cancellation that comes before the gateway was asked for anything.
 */
public final class PaymentDecision {

    private PaymentDecision() {}

    /** The total shall be held, unless the order is cancelled already. */
    public static Decision<OrderPayment> authorize(OrderPayment known, OrderPlaced placed) {
        return Decision.of(
                switch (known) {
                    case OrderPayment.None none ->
                        Payment.requested(
                                placed.orderId(), placed.customerId(), placed.total(), placed.paymentMethod());
                    case OrderPayment.CancelledBeforeStart refused -> refused;
                    case Payment payment -> payment;
                });
    }

    /** The money shall be taken. A cancelled order's never is, whatever is delivered late. */
    public static Decision<OrderPayment> capture(OrderPayment known, OrderConfirmed confirmed) {
        return Decision.of(
                switch (known) {
                    case OrderPayment.None none -> none;
                    case OrderPayment.CancelledBeforeStart refused -> refused;
                    case Payment payment -> payment.cancelled() ? payment : payment.confirm();
                });
    }

    /** Compensates both: no money shall be held or taken, and if nothing has begun, nothing shall begin. */
    public static Decision<OrderPayment> voidOrRefund(OrderPayment known, OrderCancelled cancelled) {
        return switch (known) {
            case OrderPayment.None none ->
                Decision.of(new OrderPayment.CancelledBeforeStart(
                        cancelled.orderId(), cancelled.customerId(), cancelled.total()));
            case OrderPayment.CancelledBeforeStart refused -> Decision.of(refused);
            case Payment payment
            when payment.status() == PaymentStatus.QUEUED ->
                Decision.of(
                        payment.cancel().with(PaymentStatus.VOIDED),
                        new PaymentVoided(payment.orderId(), payment.amount()));
            case Payment payment -> Decision.of(payment.cancel());
        };
    }
}
