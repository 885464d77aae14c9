package dev.sagashop.order.reconciliation;

/** How far a reconciliation has come. */
public enum ReconciliationStatus {
    /** Some windows are not joined yet. */
    RUNNING,
    /** All windows are joined: it is known what holds. */
    FINISHED,
    /** Given up, because answers did not come: it is not known what holds. */
    FAILED
}
