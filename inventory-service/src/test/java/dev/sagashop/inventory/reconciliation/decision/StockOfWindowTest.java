package dev.sagashop.inventory.reconciliation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.Decision;
import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.StockReconciled;
import dev.sagashop.events.data.BooksBreach;
import dev.sagashop.events.data.ReservationRecord;
import dev.sagashop.events.data.ReservationState;
import dev.sagashop.events.data.ReservationTotal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the inventory service answers when the books are compared. */
class StockOfWindowTest {

    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    private static final Instant SETTLED = NOW.minusSeconds(10);
    private static final ReconciliationRequested REQUEST =
            new ReconciliationRequested(UUID.randomUUID(), 7, new UUID(0, 0), new UUID(-1, -1), 10_000, 100, true);

    @Test
    void aReservationThatChangedWithinTheSettlingTimeIsUnderWay() {
        KnownReservation settled = reservation(ReservationState.HELD, 3, SETTLED);
        KnownReservation moving = reservation(ReservationState.HELD, 2, SETTLED.plusMillis(1));
        List<BooksBreach> breaches = List.of(new BooksBreach("on hand", "COF: 1 too many"));

        StockReconciled answer = answered(new StockOfWindow(List.of(settled, moving), true, breaches));

        assertThat(answer.reservations()).containsExactly(settled.reservation());
        assertThat(answer.underWay()).containsExactly(moving.reservation().orderId());
        assertThat(answer.complete()).isTrue();
        assertThat(answer.booksBreaches()).isEqualTo(breaches);
    }

    @Test
    void allReservationsAreAddedUpByStatus() {
        StockReconciled answer = answered(new StockOfWindow(
                List.of(
                        reservation(ReservationState.HELD, 3, SETTLED),
                        reservation(ReservationState.HELD, 2, NOW),
                        reservation(ReservationState.COMMITTED, 5, SETTLED)),
                false,
                List.of()));

        assertThat(answer.totals())
                .containsExactly(
                        new ReservationTotal(ReservationState.HELD, 2, 5),
                        new ReservationTotal(ReservationState.COMMITTED, 1, 5));
        assertThat(answer.complete()).isFalse();
    }

    @Test
    void lookingAtReservationsChangesNone() {
        var window = new StockOfWindow(List.of(reservation(ReservationState.HELD, 1, SETTLED)), true, List.of());

        assertThat(window.answer(REQUEST, NOW).state()).isSameAs(window);
    }

    private static StockReconciled answered(StockOfWindow window) {
        Decision<StockOfWindow> decision = window.answer(REQUEST, NOW);
        assertThat(decision.events()).hasSize(1);
        return (StockReconciled) decision.events().getFirst();
    }

    private static KnownReservation reservation(ReservationState status, int pieces, Instant changedAt) {
        return new KnownReservation(
                new ReservationRecord(UUID.randomUUID(), status, pieces, pieces + "*COF"), changedAt);
    }
}
