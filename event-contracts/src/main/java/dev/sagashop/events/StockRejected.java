package dev.sagashop.events;

import dev.sagashop.events.data.Shortage;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * At least one line of the order is short, so nothing is held.
 *
 * @param orderId the order
 * @param shortages the lines that are short, and by how much
 */
public record StockRejected(UUID orderId, List<Shortage> shortages) implements InventoryEvent {

    public StockRejected {
        Objects.requireNonNull(orderId, "orderId");
        shortages = List.copyOf(shortages);
    }
}
