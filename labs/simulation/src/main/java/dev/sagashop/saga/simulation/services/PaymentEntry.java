package dev.sagashop.saga.simulation.services;

import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.gateway.GatewayCall;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The row of a payment, as {@code PaymentRow} in the payment service.
 *
 * @param state the payment, or the mark that there must be none
 * @param placed the event that wanted it; null for the mark
 * @param confirmed the event that wanted the capture; null if none did
 * @param cancelled the event that wanted it undone; null if none did
 * @param nextAttemptAt when the gateway is asked for what is pending; null if nothing is
 * @param attempts how often it was asked for that without an answer
 */
record PaymentEntry(
        OrderPayment state, Cause placed, Cause confirmed, Cause cancelled, Instant nextAttemptAt, int attempts) {

    static PaymentEntry begin(Payment payment, Cause placed, Instant due) {
        return new PaymentEntry(payment, placed, null, null, null, 0).record(payment, due);
    }

    static PaymentEntry mark(OrderPayment.CancelledBeforeStart mark, Cause cancelled) {
        return new PaymentEntry(mark, null, null, cancelled, null, 0);
    }

    /** The first event that wanted something is kept as the cause of what the gateway is asked for it. */
    PaymentEntry want(Payment payment, Cause cause, Instant due) {
        Cause captures = payment.confirmed() && confirmed == null ? cause : confirmed;
        Cause undoes = payment.cancelled() && cancelled == null ? cause : cancelled;
        boolean askedAlready = state.nextOperation().equals(payment.nextOperation());
        var wanting =
                new PaymentEntry(marked(payment, captures, undoes), placed, captures, undoes, nextAttemptAt, attempts);
        return askedAlready ? wanting : wanting.record(payment, due);
    }

    /** What was wanted is told by the causes alone: none is ever forgotten. */
    private static Payment marked(Payment payment, Cause confirmed, Cause cancelled) {
        return new Payment(
                payment.orderId(),
                payment.customerId(),
                payment.amount(),
                payment.paymentMethod(),
                payment.status(),
                payment.authorizationId(),
                payment.declineReason(),
                confirmed != null,
                cancelled != null);
    }

    PaymentEntry record(Payment payment, Instant due) {
        Instant next = payment.nextOperation().isPresent() ? due : null;
        return new PaymentEntry(marked(payment, confirmed, cancelled), placed, confirmed, cancelled, next, 0);
    }

    PaymentEntry retryAt(Instant time) {
        return new PaymentEntry(state, placed, confirmed, cancelled, time, attempts + 1);
    }

    PaymentEntry takenUntil(Instant time) {
        return new PaymentEntry(state, placed, confirmed, cancelled, time, attempts);
    }

    boolean isDue(Instant now) {
        return nextAttemptAt != null && !nextAttemptAt.isAfter(now);
    }

    /** What the gateway is asked next, if anything. No call looks at its times here, and each may have been made before. */
    Optional<GatewayCall> nextCall() {
        return state instanceof Payment payment
                ? payment.nextOperation()
                        .map(operation -> new GatewayCall(payment, operation, nextAttemptAt, nextAttemptAt, false))
                : Optional.empty();
    }

    Cause causeOf(Operation operation) {
        return Objects.requireNonNull(
                switch (operation) {
                    case AUTHORIZE -> placed;
                    case CAPTURE -> confirmed;
                    case VOID, REFUND -> cancelled;
                });
    }
}
