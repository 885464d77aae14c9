package dev.sagashop.events;

import dev.sagashop.events.data.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * The gateway holds the amount for us.
 *
 * @param orderId the order
 * @param amount how much
 * @param authorizationId how the gateway names the authorization
 */
public record PaymentAuthorized(UUID orderId, Money amount, String authorizationId) implements PaymentEvent {

    public PaymentAuthorized {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(authorizationId, "authorizationId");
    }
}
