package dev.sagashop.events.data;

import java.util.Objects;
import java.util.UUID;

/**
 * A payment as the payment service knows it.
 *
 * @param orderId whose payment it is
 * @param status where it stands
 * @param amount how much it is of
 */
public record PaymentRecord(UUID orderId, PaymentState status, Money amount) {

    public PaymentRecord {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(amount, "amount");
    }
}
