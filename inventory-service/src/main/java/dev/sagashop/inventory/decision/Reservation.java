package dev.sagashop.inventory.decision;

import dev.sagashop.events.data.SkuQuantity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What was asked for one order, and what became of it.
 *
 * @param orderId the order
 * @param status where it stands
 * @param lines pieces of each SKU that the order asked for, each SKU once
 */
public record Reservation(UUID orderId, ReservationStatus status, List<SkuQuantity> lines) {

    public Reservation {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(status, "status");
        lines = List.copyOf(lines);
    }

    /** The reservation of an order that was never heard of. */
    public static Reservation none(UUID orderId) {
        return new Reservation(orderId, ReservationStatus.NONE, List.of());
    }

    Reservation askedFor(List<SkuQuantity> wanted, ReservationStatus answer) {
        requireStatus(ReservationStatus.NONE);
        return new Reservation(orderId, answer, wanted);
    }

    Reservation release() {
        requireStatus(ReservationStatus.HELD);
        return new Reservation(orderId, ReservationStatus.RELEASED, lines);
    }

    Reservation commit() {
        requireStatus(ReservationStatus.HELD);
        return new Reservation(orderId, ReservationStatus.COMMITTED, lines);
    }

    private void requireStatus(ReservationStatus required) {
        if (status != required) {
            throw new IllegalStateException(
                    "reservation of order " + orderId + " is " + status + ", which is not " + required);
        }
    }
}
