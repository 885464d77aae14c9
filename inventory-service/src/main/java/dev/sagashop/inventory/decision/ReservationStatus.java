package dev.sagashop.inventory.decision;

/** Where an order's reservation stands. */
public enum ReservationStatus {
    /** Nobody has asked yet; never stored. */
    NONE,
    /** All lines are held. */
    HELD,
    /** At least one line was short, so nothing is held. */
    REJECTED,
    /** What was held has been given back. */
    RELEASED,
    /** What was held has left the warehouse. */
    COMMITTED,
    /** The cancellation came before the order itself: the mark that refuses the order should it still arrive. */
    CANCELLED_BEFORE
}
