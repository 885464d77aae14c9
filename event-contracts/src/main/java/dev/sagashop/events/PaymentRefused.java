package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * The order was cancelled before its payment began: the gateway was asked for nothing, and will not be, should the order
 * come after all. It is said when the cancellation comes, and again to whoever asks for the payment afterwards. A gateway
 * that says no is a {@link PaymentDeclined}.
 *
 * @param orderId the order
 * @param amount how much it would have been
 */
public record PaymentRefused(UUID orderId, Money amount) implements PaymentEvent {

    public PaymentRefused {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(amount, "amount");
    }
}
