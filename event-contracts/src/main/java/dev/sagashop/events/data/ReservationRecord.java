package dev.sagashop.events.data;

import java.util.Objects;
import java.util.UUID;

/**
 * A reservation as the inventory service knows it.
 *
 * @param orderId whose reservation it is
 * @param status where it stands
 * @param pieces of all products together, as the order asked for them; 0 of an order that was cancelled before it came
 * @param goods each product and its pieces, as {@link GoodsText} writes them; empty in answers from before this was told
 */
public record ReservationRecord(UUID orderId, ReservationState status, long pieces, String goods) {

    /** @throws IllegalArgumentException if there are fewer pieces than none */
    public ReservationRecord {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(status, "status");
        // Version 1 began without it: a reader that does not find it gives null.
        goods = Objects.requireNonNullElse(goods, "");
        if (pieces < 0) {
            throw new IllegalArgumentException("pieces must not be negative: " + pieces);
        }
    }
}
