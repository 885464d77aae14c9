package dev.sagashop.order.cart;

import dev.sagashop.order.placement.Placement;

/** What became of the wish to buy what is in the cart. */
public sealed interface Checkout {

    /** The cart was right for it; what follows is as with any other order. */
    record Decided(Placement placement) implements Checkout {}

    /** The cart costs more than the customer was shown. */
    record PriceRisen(PricedCart current) implements Checkout {}

    /** There is nothing in the cart. */
    record Empty() implements Checkout {}

    /** The customer saw another version than the current one, and that one never became an order. */
    record Stale(PricedCart current) implements Checkout {}
}
