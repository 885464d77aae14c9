package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * The authorization was given back before it was captured: the compensation of {@link PaymentAuthorized}.
 *
 * @param orderId the order
 * @param amount how much
 */
public record PaymentVoided(UUID orderId, Money amount) implements PaymentEvent {

    public PaymentVoided {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(amount, "amount");
    }
}
