package dev.sagashop.bff.edge.service;

import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.ShippingAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its service tells it.
 *
 * @param cancellationReason why, of a cancelled order alone
 * @param stockStatus what the order has heard of its stock
 * @param paymentStatus what the order has heard of its payment
 */
public record Order(
        UUID orderId,
        Status status,
        @Nullable CancellationReason cancellationReason,
        String stockStatus,
        String paymentStatus,
        List<Line> lines,
        Money total,
        String paymentMethod,
        ShippingAddress shippingAddress,
        Instant placedAt,
        Instant updatedAt) {

    /** How far it has come. */
    public enum Status {
        PLACED,
        CONFIRMED,
        SHIPPED,
        CANCELLED
    }

    /** A product with the name and the price that it had when the order was placed. */
    public record Line(String sku, String name, int quantity, Money unitPrice) {}
}
