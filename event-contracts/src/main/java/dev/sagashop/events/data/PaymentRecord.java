package dev.sagashop.events.data;

import java.util.Objects;
import java.util.UUID;

/**
 * A payment as the payment service knows it.
 *
 * @param orderId whose payment it is
 * @param status where it stands
 * @param amount how much it is of
 * @param customerId who pays; empty in answers from before this was told
 * @param paymentMethod the token that is charged; empty if the payment never began, and in answers from before this was told
 */
public record PaymentRecord(UUID orderId, PaymentState status, Money amount, String customerId, String paymentMethod) {

    public PaymentRecord {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(amount, "amount");
        // Version 1 began without these two: a reader that does not find them gives null.
        customerId = Objects.requireNonNullElse(customerId, "");
        paymentMethod = Objects.requireNonNullElse(paymentMethod, "");
    }
}
