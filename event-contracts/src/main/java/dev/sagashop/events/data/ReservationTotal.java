package dev.sagashop.events.data;

import java.util.Objects;

/**
 * What the reservations of one status come to.
 *
 * @param status their status
 * @param reservations how many there are, 0 or more
 * @param pieces the sum of their pieces, 0 or more
 */
public record ReservationTotal(ReservationState status, long reservations, long pieces) {

    /** @throws IllegalArgumentException if there are fewer than none */
    public ReservationTotal {
        Objects.requireNonNull(status, "status");
        if (reservations < 0 || pieces < 0) {
            throw new IllegalArgumentException("no total: " + reservations + " reservations of " + pieces + " pieces");
        }
    }
}
