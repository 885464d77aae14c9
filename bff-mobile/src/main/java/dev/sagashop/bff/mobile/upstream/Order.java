package dev.sagashop.bff.mobile.upstream;

import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a phone shows of an order.
 *
 * @param cancellationReason why, of a cancelled order alone
 * @param paymentStatus what the order has heard of its payment, such as REFUNDED
 */
public record Order(
        UUID orderId,
        Status status,
        @Nullable CancellationReason cancellationReason,
        String paymentStatus,
        List<Line> lines,
        Money total,
        Instant placedAt) {

    /** How far it has come. */
    public enum Status {
        PLACED,
        CONFIRMED,
        SHIPPED,
        CANCELLED
    }

    /** Some pieces of one product, with the name that it had when the order was placed. */
    public record Line(String name, int quantity) {}
}
