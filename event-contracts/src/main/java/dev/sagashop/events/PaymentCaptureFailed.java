package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * The gateway had authorized the amount and could not take it.
 *
 * @param orderId the order
 * @param amount how much
 * @param reason what the gateway said, for people to read
 */
public record PaymentCaptureFailed(UUID orderId, Money amount, String reason) implements PaymentEvent {

    public PaymentCaptureFailed {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(reason, "reason");
    }
}
