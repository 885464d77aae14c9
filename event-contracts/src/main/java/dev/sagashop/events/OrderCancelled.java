package dev.sagashop.events;

import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The order will not be fulfilled. Inventory releases its stock, payment voids or refunds, the customer gets a mail.
 *
 * @param orderId the order
 * @param customerId whose order it is
 * @param reason why
 * @param lines what was ordered, at the prices of the moment it was placed
 * @param total what the customer owes for all lines
 */
public record OrderCancelled(
        UUID orderId, String customerId, CancellationReason reason, List<OrderLine> lines, Money total)
        implements OrderEvent {

    public OrderCancelled {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(total, "total");
        lines = List.copyOf(lines);
    }
}
