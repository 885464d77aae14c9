package dev.sagashop.payment.decision;

/** What is known of a payment: what the gateway said last. */
public enum PaymentStatus {
    /** The gateway has certainly not been asked yet to hold the amount: the call waits for its turn. */
    QUEUED,
    /** The gateway has not said whether it holds the amount, and may have been asked. */
    REQUESTED,
    /** The gateway holds the amount. */
    AUTHORIZED,
    /** The gateway refused to hold the amount. Final. */
    DECLINED,
    /** The money is taken. */
    CAPTURED,
    /** The gateway could not take the money, and still holds it. */
    CAPTURE_FAILED,
    /** The amount is no longer held. Final. */
    VOIDED,
    /** The money went back. Final. */
    REFUNDED
}
