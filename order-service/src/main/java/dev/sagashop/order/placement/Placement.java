package dev.sagashop.order.placement;

import dev.sagashop.events.data.Money;
import dev.sagashop.order.persistence.StoredOrder;
import java.time.Duration;
import java.util.List;

/** What became of the wish to place an order. */
public sealed interface Placement {

    /**
     * The order is there.
     *
     * @param isNew placed now; false if the same request placed it earlier
     */
    record Accepted(StoredOrder stored, boolean isNew) implements Placement {}

    /** Something in it cannot be ordered, paid or delivered. */
    record Rejected(List<Violation> violations) implements Placement {}

    /** It costs more than the customer was shown. */
    record PriceRisen(Money total) implements Placement {}

    /** More is under way than the shop can carry through in time; the same request may succeed after that duration. */
    record TooBusy(Duration retryAfter) implements Placement {}

    /** The idempotency key belongs to an order of other content. */
    record KeyReused() implements Placement {}

    /** Whether there is an order more. */
    default boolean isNewOrder() {
        return this instanceof Accepted accepted && accepted.isNew();
    }
}
