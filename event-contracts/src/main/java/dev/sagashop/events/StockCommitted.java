package dev.sagashop.events;

import dev.sagashop.events.data.SkuQuantity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The goods of the order have left the warehouse.
 *
 * @param orderId the order
 * @param lines how much of each SKU
 */
public record StockCommitted(UUID orderId, List<SkuQuantity> lines) implements InventoryEvent {

    public StockCommitted {
        Objects.requireNonNull(orderId, "orderId");
        lines = List.copyOf(lines);
    }
}
