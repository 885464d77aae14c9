package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The stock is reserved and the payment authorized. Payment captures the money; the customer gets a mail.
 *
 * @param orderId the order
 * @param customerId whose order it is
 * @param lines what was ordered, at the prices of the moment it was placed
 * @param total what the customer owes for all lines
 */
public record OrderConfirmed(UUID orderId, String customerId, List<OrderLine> lines, Money total)
        implements OrderEvent {

    public OrderConfirmed {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(total, "total");
        lines = List.copyOf(lines);
    }
}
