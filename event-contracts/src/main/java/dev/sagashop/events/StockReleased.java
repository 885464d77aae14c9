package dev.sagashop.events;

import dev.sagashop.events.data.SkuQuantity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The stock that the order held is available again: the compensation of {@link StockReserved}.
 *
 * @param orderId the order
 * @param lines how much of each SKU
 */
public record StockReleased(UUID orderId, List<SkuQuantity> lines) implements InventoryEvent {

    public StockReleased {
        Objects.requireNonNull(orderId, "orderId");
        lines = List.copyOf(lines);
    }
}
