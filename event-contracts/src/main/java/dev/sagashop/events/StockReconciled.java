package dev.sagashop.events;

import dev.sagashop.events.data.BooksBreach;
import dev.sagashop.events.data.ReservationRecord;
import dev.sagashop.events.data.ReservationTotal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The inventory service's answer to {@link ReconciliationRequested}.
 *
 * @param reconciliationId the reconciliation
 * @param window which of its windows, from 1 on
 * @param totals what all reservations of the window come to, those under way included
 * @param reservations each reservation that has not changed lately
 * @param underWay the orders whose reservations have
 * @param complete whether these are all reservations of the window; if not, there are more than were asked for
 * @param booksBreaches where the books of a product do not balance; empty if they do, or were not asked for
 */
public record StockReconciled(
        UUID reconciliationId,
        int window,
        List<ReservationTotal> totals,
        List<ReservationRecord> reservations,
        List<UUID> underWay,
        boolean complete,
        List<BooksBreach> booksBreaches)
        implements ReconciliationEvent {

    /** @throws IllegalArgumentException if there is no such window */
    public StockReconciled {
        Objects.requireNonNull(reconciliationId, "reconciliationId");
        totals = List.copyOf(totals);
        reservations = List.copyOf(reservations);
        underWay = List.copyOf(underWay);
        booksBreaches = List.copyOf(booksBreaches);
        if (window < 1) {
            throw new IllegalArgumentException("window must be at least 1: " + window);
        }
    }
}
