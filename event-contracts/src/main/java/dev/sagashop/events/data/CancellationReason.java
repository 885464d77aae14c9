package dev.sagashop.events.data;

/** Why an order was cancelled. */
public enum CancellationReason {
    /** At least one line was short. */
    OUT_OF_STOCK,
    /** The gateway refused to authorize. */
    PAYMENT_DECLINED,
    /** The gateway had authorized and could not capture. */
    PAYMENT_FAILED,
    /** The saga had no outcome within its bound. */
    TIMED_OUT,
    /** The customer changed their mind before the goods were shipped. */
    CUSTOMER_REQUEST
}
