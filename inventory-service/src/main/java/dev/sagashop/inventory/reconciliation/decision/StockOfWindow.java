package dev.sagashop.inventory.reconciliation.decision;

import dev.sagashop.events.Decision;
import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.StockReconciled;
import dev.sagashop.events.data.BooksBreach;
import dev.sagashop.events.data.ReservationRecord;
import dev.sagashop.events.data.ReservationState;
import dev.sagashop.events.data.ReservationTotal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All reservations of a window.
 *
 * @param found each of them, or as many as were asked for
 * @param complete whether these are all
 * @param booksBreaches where the books do not balance; empty where that was not asked
 */
public record StockOfWindow(List<KnownReservation> found, boolean complete, List<BooksBreach> booksBreaches) {

    public StockOfWindow {
        found = List.copyOf(found);
        booksBreaches = List.copyOf(booksBreaches);
    }

    /** Tells what is known. Nothing changes: looking at reservations is no step of theirs. */
    public Decision<StockOfWindow> answer(ReconciliationRequested request, Instant requestedAt) {
        Instant settledBy = requestedAt.minusMillis(request.settleMillis());
        List<ReservationRecord> settled = new ArrayList<>();
        List<UUID> underWay = new ArrayList<>();
        for (KnownReservation known : found) {
            if (known.isUnchangedSince(settledBy)) {
                settled.add(known.reservation());
            } else {
                underWay.add(known.orderId());
            }
        }
        return Decision.of(
                this,
                new StockReconciled(
                        request.reconciliationId(),
                        request.window(),
                        totals(),
                        settled,
                        underWay,
                        complete,
                        booksBreaches));
    }

    private List<ReservationTotal> totals() {
        Map<ReservationState, ReservationTotal> totals = new TreeMap<>();
        for (KnownReservation known : found) {
            ReservationRecord one = known.reservation();
            totals.merge(one.status(), new ReservationTotal(one.status(), 1, one.pieces()), StockOfWindow::sum);
        }
        return List.copyOf(totals.values());
    }

    private static ReservationTotal sum(ReservationTotal one, ReservationTotal other) {
        return new ReservationTotal(
                one.status(), one.reservations() + other.reservations(), one.pieces() + other.pieces());
    }
}
