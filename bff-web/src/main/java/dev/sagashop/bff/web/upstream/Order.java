package dev.sagashop.bff.web.upstream;

import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.ShippingAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its service tells it.
 *
 * @param status PLACED, CONFIRMED, SHIPPED or CANCELLED
 * @param cancellationReason why, of a cancelled order alone
 * @param stockStatus what the order has heard of its stock
 * @param paymentStatus what the order has heard of its payment
 */
public record Order(
        UUID orderId,
        String status,
        @Nullable String cancellationReason,
        String stockStatus,
        String paymentStatus,
        List<Line> lines,
        Money total,
        String paymentMethod,
        ShippingAddress shippingAddress,
        Instant placedAt,
        Instant updatedAt) {

    /** A product with the name and the price that it had when the order was placed. */
    public record Line(String sku, String name, int quantity, Money unitPrice) {}
}
