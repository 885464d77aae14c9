package dev.sagashop.notification.rendering;

import dev.sagashop.events.data.CancellationReason;

/** Why an order was cancelled, in plain words. */
final class Reasons {

    private Reasons() {}

    static String inWords(CancellationReason reason) {
        return switch (reason) {
            case OUT_OF_STOCK -> "At least one of the products sold out before we could set it aside for you.";
            case PAYMENT_DECLINED -> "Your payment was declined, so you have not been charged.";
            case PAYMENT_FAILED -> "Your payment had been approved, but it could not be completed.";
            case TIMED_OUT -> "We could not complete your order in time. That was not your fault.";
            case CUSTOMER_REQUEST -> "You asked us to cancel it.";
        };
    }
}
