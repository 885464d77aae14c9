package dev.sagashop.events;

import dev.sagashop.events.data.SkuQuantity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * All lines of the order are held.
 *
 * @param orderId the order
 * @param lines how much of each SKU
 */
public record StockReserved(UUID orderId, List<SkuQuantity> lines) implements InventoryEvent {

    public StockReserved {
        Objects.requireNonNull(orderId, "orderId");
        lines = List.copyOf(lines);
    }
}
