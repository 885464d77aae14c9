package dev.sagashop.payment.decision;

import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.Money;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payment of an order: what is known of it, and what is wanted.
 *
 * @param orderId the order, which has one payment
 * @param customerId whose order it is
 * @param amount how much
 * @param paymentMethod the token of the payment method, as the gateway names it
 * @param status what is known
 * @param authorizationId how the gateway names the authorization; null until there is one
 * @param declineReason why the gateway refused; null unless it did
 * @param confirmed the order is confirmed: the money shall be taken
 * @param cancelled the order is cancelled: no money shall be held or taken in the end
 */
public record Payment(
        UUID orderId,
        String customerId,
        Money amount,
        String paymentMethod,
        PaymentStatus status,
        @Nullable String authorizationId,
        @Nullable DeclineReason declineReason,
        boolean confirmed,
        boolean cancelled)
        implements OrderPayment {

    /** A payment that the gateway knows nothing of. */
    static Payment requested(UUID orderId, String customerId, Money amount, String paymentMethod) {
        return new Payment(
                orderId, customerId, amount, paymentMethod, PaymentStatus.REQUESTED, null, null, false, false);
    }

    /**
     * {@inheritDoc}
     *
     * <p>What may be under way is finished before it is undone: an authorization without an answer is asked for until
     * there is one, and the capture of a confirmed order likewise. Only then is it known what there is to undo. What has
     * certainly not begun need not begin to be undone: {@link PaymentDecision#voidOrRefund}.
     */
    @Override
    public Optional<Operation> nextOperation() {
        return switch (status) {
            case QUEUED, REQUESTED -> Optional.of(Operation.AUTHORIZE);
            case AUTHORIZED ->
                confirmed
                        ? Optional.of(Operation.CAPTURE)
                        : Optional.of(Operation.VOID).filter(undo -> cancelled);
            case CAPTURED -> Optional.of(Operation.REFUND).filter(undo -> cancelled);
            case CAPTURE_FAILED -> Optional.of(Operation.VOID).filter(undo -> cancelled);
            case DECLINED, VOIDED, REFUNDED -> Optional.empty();
        };
    }

    /** Whether the operation's answer would be news: an answer that was recorded before is not. */
    public boolean awaits(Operation operation) {
        return nextOperation().filter(operation::equals).isPresent();
    }

    /** The same payment, of which it is certain that the gateway has not been asked for anything. */
    public Payment queued() {
        return with(PaymentStatus.QUEUED);
    }

    Payment authorized(String id) {
        return new Payment(
                orderId, customerId, amount, paymentMethod, PaymentStatus.AUTHORIZED, id, null, confirmed, cancelled);
    }

    Payment declined(DeclineReason reason) {
        return new Payment(
                orderId, customerId, amount, paymentMethod, PaymentStatus.DECLINED, null, reason, confirmed, cancelled);
    }

    Payment confirm() {
        return wanting(true, cancelled);
    }

    Payment cancel() {
        return wanting(confirmed, true);
    }

    Payment with(PaymentStatus known) {
        return new Payment(
                orderId,
                customerId,
                amount,
                paymentMethod,
                known,
                authorizationId,
                declineReason,
                confirmed,
                cancelled);
    }

    private Payment wanting(boolean capture, boolean undo) {
        return new Payment(
                orderId, customerId, amount, paymentMethod, status, authorizationId, declineReason, capture, undo);
    }
}
