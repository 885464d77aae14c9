package dev.sagashop.events.data;

import java.util.Objects;

/**
 * What the payments of one status and currency come to.
 *
 * @param status their status
 * @param payments how many there are, 0 or more
 * @param amount the sum of their amounts
 */
public record PaymentTotal(PaymentState status, long payments, Money amount) {

    /** @throws IllegalArgumentException if there are fewer than none */
    public PaymentTotal {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(amount, "amount");
        if (payments < 0) {
            throw new IllegalArgumentException("payments must not be negative: " + payments);
        }
    }
}
