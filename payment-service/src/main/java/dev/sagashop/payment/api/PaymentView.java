package dev.sagashop.payment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an order's payment stands.
 *
 * @param orderId the order
 * @param status what is known; whether the gateway has been asked yet is nobody's concern
 * @param amount how much
 * @param authorizationId how the gateway names the authorization; absent until there is one
 * @param declineReason why the gateway refused; absent unless it did
 * @param updatedAt when the status changed last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
        UUID orderId,
        PaymentStatus status,
        Money amount,
        @Nullable String authorizationId,
        @Nullable DeclineReason declineReason,
        Instant updatedAt) {

    static PaymentView of(Payment payment, Instant updatedAt) {
        return new PaymentView(
                payment.orderId(),
                payment.status() == PaymentStatus.QUEUED ? PaymentStatus.REQUESTED : payment.status(),
                payment.amount(),
                payment.authorizationId(),
                payment.declineReason(),
                updatedAt);
    }
}
