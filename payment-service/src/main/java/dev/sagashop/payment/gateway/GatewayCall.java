package dev.sagashop.payment.gateway;

import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentStatus;
import dev.sagashop.payment.persistence.PaymentRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to ask the gateway.
 *
 * @param payment the payment, as it was when this became due
 * @param operation what to ask
 * @param wantedAt since when the payment is as it is
 * @param claimedUntil until when no other instance makes this call: the row's next attempt, as this instance wrote it
 * @param neverAsked whether the gateway has certainly not been asked to authorize the payment yet
 */
public record GatewayCall(
        Payment payment, Operation operation, Instant wantedAt, Instant claimedUntil, boolean neverAsked) {

    /** What is to be asked next for payments that this transaction has written, if anything. */
    public static List<GatewayCall> nextFor(Collection<PaymentRow> rows) {
        return rows.stream().map(GatewayCall::nextFor).flatMap(Optional::stream).toList();
    }

    private static Optional<GatewayCall> nextFor(PaymentRow row) {
        return row.payment()
                .flatMap(payment -> payment.nextOperation().map(operation -> {
                    Instant claimedUntil = Objects.requireNonNull(row.nextAttemptAt(), "a pending call has its time");
                    boolean begun = row.isNew() || payment.status() == PaymentStatus.QUEUED;
                    return new GatewayCall(
                            payment,
                            operation,
                            row.updatedAt(),
                            claimedUntil,
                            operation == Operation.AUTHORIZE && begun);
                }));
    }

    /** The same call, kept waiting; the table says so if it would be the payment's first one. */
    GatewayCall waitingUntil(Instant claim) {
        return new GatewayCall(neverAsked ? payment.queued() : payment, operation, wantedAt, claim, neverAsked);
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
