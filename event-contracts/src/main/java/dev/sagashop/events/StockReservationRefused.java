package dev.sagashop.events;

import java.util.Objects;
import java.util.UUID;

/**
 * The order was cancelled before anything was held for it: nothing is held, and nothing will be, should the order come
 * after all. It is said when the cancellation comes, and again to whoever asks for the reservation afterwards.
 *
 * @param orderId the order
 */
public record StockReservationRefused(UUID orderId) implements InventoryEvent {

    public StockReservationRefused {
        Objects.requireNonNull(orderId, "orderId");
    }
}
