package dev.sagashop.payment.gateway;

import dev.sagashop.events.data.Money;
import dev.sagashop.payment.decision.GatewayAnswer;

/**
 * The card processor, as this service needs it. Refusals are answers; {@link GatewayFailedException} says that nothing
 * is known, whether something happened or not. Asking again with the same key gets the same answer and moves no money
 * twice.
 */
public interface PaymentGateway {

    /** Holds the amount. */
    GatewayAnswer.ToAuthorize authorize(IdempotencyKey key, Money amount, String paymentMethod);

    /** Takes the amount that the authorization holds. */
    GatewayAnswer.ToCapture capture(IdempotencyKey key, String authorizationId, Money amount);

    /** Lets go of what the authorization holds. */
    GatewayAnswer.ToVoid voidAuthorization(IdempotencyKey key, String authorizationId);

    /** Gives back what was taken upon the authorization. */
    GatewayAnswer.ToRefund refund(IdempotencyKey key, String authorizationId, Money amount);
}
