package dev.sagashop.events.data;

/** Where a reservation stands, as the inventory service says in a reconciliation. */
public enum ReservationState {
    /** All lines are held. */
    HELD,
    /** At least one line was short, so nothing is held. */
    REJECTED,
    /** What was held has been given back. */
    RELEASED,
    /** What was held has left the warehouse. */
    COMMITTED,
    /** The order was cancelled first: the mark that nothing must be held for it. */
    CANCELLED_BEFORE
}
