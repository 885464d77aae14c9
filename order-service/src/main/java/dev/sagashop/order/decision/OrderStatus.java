package dev.sagashop.order.decision;

/** How far an order has come: placed, confirmed, shipped; or cancelled from one of the first two. */
public enum OrderStatus {
    /** Accepted; waits for what inventory and payment answer. */
    PLACED,
    /** The stock is reserved and the payment authorized. */
    CONFIRMED,
    /** The goods are with the carrier. */
    SHIPPED,
    /** Will not be fulfilled. */
    CANCELLED
}
