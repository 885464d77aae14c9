package dev.sagashop.events;

import java.util.Objects;
import java.util.UUID;

/**
 * The order service asks for what the others know of a range of orders. The windows of a reconciliation cover every
 * order id that there can be, so that what belongs to no order is found as well.
 *
 * @param reconciliationId the reconciliation
 * @param window which of its windows, from 1 on
 * @param firstOrderId the window's first order id
 * @param lastOrderId the window's last order id, itself included
 * @param settleMillis what changed later than so long before this event's time is under way, and is not held against
 *     anyone; 0 or more
 * @param limit how many orders an answer tells of at most, 1 or more; an answer that leaves some out says so
 * @param withBooks whether inventory checks its books as well: asked for once in a reconciliation
 */
public record ReconciliationRequested(
        UUID reconciliationId,
        int window,
        UUID firstOrderId,
        UUID lastOrderId,
        long settleMillis,
        int limit,
        boolean withBooks)
        implements ReconciliationEvent {

    /** @throws IllegalArgumentException if a number is less than it may be */
    public ReconciliationRequested {
        Objects.requireNonNull(reconciliationId, "reconciliationId");
        Objects.requireNonNull(firstOrderId, "firstOrderId");
        Objects.requireNonNull(lastOrderId, "lastOrderId");
        if (window < 1 || settleMillis < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "no request: window " + window + ", settleMillis " + settleMillis + ", limit " + limit);
        }
    }
}
