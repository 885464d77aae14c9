package dev.sagashop.order.cart.decision;

/** What becomes of a cart that somebody wants to change. */
public sealed interface CartChange {

    /** It changes to its next version. */
    record Changed(Cart next) implements CartChange {}

    /** It is as wanted already. */
    record Unchanged() implements CartChange {}

    /** It would break a bound. */
    record Refused(String field, String message) implements CartChange {}
}
