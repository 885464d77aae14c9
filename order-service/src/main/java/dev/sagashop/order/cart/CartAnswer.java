package dev.sagashop.order.cart;

import dev.sagashop.order.placement.Violation;

/** What became of the wish to change a cart. */
public sealed interface CartAnswer {

    /** The cart is as wanted. */
    record Done(PricedCart cart) implements CartAnswer {}

    /** The customer saw another version than the current one; nothing was changed. */
    record Stale(PricedCart current) implements CartAnswer {}

    /** No cart takes it. */
    record Refused(Violation violation) implements CartAnswer {}
}
