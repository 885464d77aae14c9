package dev.sagashop.events;

import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * The gateway refused to hold the amount. A refusal, not a failure.
 *
 * @param orderId the order
 * @param amount how much
 * @param reason why
 */
public record PaymentDeclined(UUID orderId, Money amount, DeclineReason reason) implements PaymentEvent {

    public PaymentDeclined {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(reason, "reason");
    }
}
