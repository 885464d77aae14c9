package dev.sagashop.events.data;

/** Where a payment stands, as the payment service says in a reconciliation. */
public enum PaymentState {
    /** The gateway has not said whether it holds the amount. */
    REQUESTED,
    /** The gateway holds the amount. */
    AUTHORIZED,
    /** The gateway refused to hold the amount. */
    DECLINED,
    /** The money is taken. */
    CAPTURED,
    /** The gateway could not take the money, and still holds it. */
    CAPTURE_FAILED,
    /** The amount is no longer held. */
    VOIDED,
    /** The money went back. */
    REFUNDED,
    /** The order was cancelled first: the mark that its payment must not begin. */
    CANCELLED_BEFORE_START
}
