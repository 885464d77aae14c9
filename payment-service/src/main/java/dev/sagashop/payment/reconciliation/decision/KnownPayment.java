package dev.sagashop.payment.reconciliation.decision;

import dev.sagashop.events.data.PaymentRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment, and how long it has been as it is.
 *
 * @param payment as this service knows it
 * @param changedAt when it last changed
 */
public record KnownPayment(PaymentRecord payment, Instant changedAt) {

    UUID orderId() {
        return payment.orderId();
    }

    boolean isUnchangedSince(Instant time) {
        return !changedAt.isAfter(time);
    }
}
