package dev.sagashop.payment.gateway;

import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to ask the gateway.
 *
 * @param payment the payment, as it was when this became due
 * @param operation what to ask
 */
public record GatewayCall(Payment payment, Operation operation) {

    /** What is to be asked next for the payment, if anything. */
    public static Optional<GatewayCall> nextFor(OrderPayment state) {
        return state instanceof Payment payment
                ? payment.nextOperation().map(operation -> new GatewayCall(payment, operation))
                : Optional.empty();
    }

    IdempotencyKey key() {
        return new IdempotencyKey(payment.orderId(), operation);
    }

    GatewayAnswer askOf(PaymentGateway gateway) {
        return switch (operation) {
            case AUTHORIZE -> gateway.authorize(key(), payment.amount(), payment.paymentMethod());
            case CAPTURE -> gateway.capture(key(), authorizationId(), payment.amount());
            case VOID -> gateway.voidAuthorization(key(), authorizationId());
            case REFUND -> gateway.refund(key(), authorizationId(), payment.amount());
        };
    }

    private String authorizationId() {
        return Objects.requireNonNull(payment.authorizationId(), "only what was authorized comes this far");
    }
}
