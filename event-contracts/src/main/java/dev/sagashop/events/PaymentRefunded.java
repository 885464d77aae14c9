package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * The captured money went back to the customer: the compensation of {@link PaymentCaptured}.
 *
 * @param orderId the order
 * @param customerId whose order it is
 * @param amount how much
 */
public record PaymentRefunded(UUID orderId, String customerId, Money amount) implements PaymentEvent {

    public PaymentRefunded {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(amount, "amount");
    }
}
