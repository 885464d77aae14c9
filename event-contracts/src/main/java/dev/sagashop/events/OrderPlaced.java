package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An order was accepted. Inventory reserves its stock and payment authorizes its total, in parallel.
 *
 * @param orderId the order
 * @param customerId whose order it is
 * @param lines what was ordered, at the prices of the moment it was placed
 * @param total what the customer owes for all lines
 * @param paymentMethod the token of the payment method, as the card processor names it
 * @param shippingAddress where the goods go
 */
public record OrderPlaced(
        UUID orderId,
        String customerId,
        List<OrderLine> lines,
        Money total,
        String paymentMethod,
        ShippingAddress shippingAddress)
        implements OrderEvent {

    public OrderPlaced {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(paymentMethod, "paymentMethod");
        Objects.requireNonNull(shippingAddress, "shippingAddress");
        lines = List.copyOf(lines);
    }
}
