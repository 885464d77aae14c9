package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * The money is taken.
 *
 * @param orderId the order
 * @param amount how much
 */
public record PaymentCaptured(UUID orderId, Money amount) implements PaymentEvent {

    public PaymentCaptured {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(amount, "amount");
    }
}
