package dev.sagashop.inventory.reconciliation.decision;

import dev.sagashop.events.data.ReservationRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * A reservation, and how long it has been as it is.
 *
 * @param reservation as this service knows it
 * @param changedAt when it last changed
 */
public record KnownReservation(ReservationRecord reservation, Instant changedAt) {

    UUID orderId() {
        return reservation.orderId();
    }

    boolean isUnchangedSince(Instant time) {
        return !changedAt.isAfter(time);
    }
}
