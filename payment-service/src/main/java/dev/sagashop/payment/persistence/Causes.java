package dev.sagashop.payment.persistence;

import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.Payment;
import org.jspecify.annotations.Nullable;

/**
 * The events that wanted something of a payment, kept for the day when the gateway answers.
 *
 * @param placed wanted it; null if it never began
 * @param confirmed wanted the money; null if nothing did
 * @param cancelled wanted it undone; null if nothing did
 */
record Causes(
        @Nullable Cause placed,
        @Nullable Cause confirmed,
        @Nullable Cause cancelled) {

    /** With the event as the first that wanted what the payment now wants. */
    Causes with(Payment payment, Cause cause) {
        return new Causes(
                placed,
                payment.confirmed() && confirmed == null ? cause : confirmed,
                payment.cancelled() && cancelled == null ? cause : cancelled);
    }

    @Nullable Cause of(Operation operation) {
        return switch (operation) {
            case AUTHORIZE -> placed;
            case CAPTURE -> confirmed;
            case VOID, REFUND -> cancelled;
        };
    }
}
