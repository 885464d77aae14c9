package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The goods were handed to the carrier. Inventory commits the reservation; the customer gets a mail.
 *
 * @param orderId the order
 * @param customerId whose order it is
 * @param lines what was ordered, at the prices of the moment it was placed
 * @param total what the customer owes for all lines
 * @param shippingAddress where the goods go
 */
public record OrderShipped(
        UUID orderId, String customerId, List<OrderLine> lines, Money total, ShippingAddress shippingAddress)
        implements OrderEvent {

    public OrderShipped {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(shippingAddress, "shippingAddress");
        lines = List.copyOf(lines);
    }
}
