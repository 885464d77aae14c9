package dev.sagashop.payment.decision;

import dev.sagashop.events.data.Money;
import java.util.Optional;
import java.util.UUID;

/** What there is of an order's payment: nothing yet, a payment, or the mark that there must never be one. */
public sealed interface OrderPayment permits OrderPayment.None, OrderPayment.CancelledBeforeStart, Payment {

    /** The order that is to be paid. */
    UUID orderId();

    /** What the gateway has to be asked to come from what is known to what is wanted; empty if it is there. */
    default Optional<Operation> nextOperation() {
        return Optional.empty();
    }

    /** The order is not known here. */
    record None(UUID orderId) implements OrderPayment {}

    /**
     * The order was cancelled before its payment began: the payment, should it be asked for after all, is refused.
     *
     * @param orderId the order
     * @param customerId whose order it is
     * @param amount what it would have cost
     */
    record CancelledBeforeStart(UUID orderId, String customerId, Money amount) implements OrderPayment {}
}
