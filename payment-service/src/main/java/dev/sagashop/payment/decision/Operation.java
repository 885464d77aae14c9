package dev.sagashop.payment.decision;

/** What the gateway can be asked to do. Each happens at most once in the life of a payment. */
public enum Operation {
    /** Hold the amount. */
    AUTHORIZE,
    /** Take the amount that is held. */
    CAPTURE,
    /** Let go of the amount that is held: undoes {@link #AUTHORIZE}. */
    VOID,
    /** Give back what was taken: undoes {@link #CAPTURE}. */
    REFUND
}
