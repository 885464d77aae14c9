package dev.sagashop.payment.persistence;

import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of an order's payment: the payment, the events that wanted it, and when the gateway is asked again. */
public final class PaymentRow {

    private final boolean stored;
    private final String customerId;
    private final Money amount;
    private OrderPayment state;
    private Causes causes;
    private @Nullable Instant nextAttemptAt;
    private int attempts;
    private Instant updatedAt;

    PaymentRow(boolean stored, String customerId, Money amount, OrderPayment state, Causes causes, Instant updatedAt) {
        this.stored = stored;
        this.customerId = customerId;
        this.amount = amount;
        this.state = state;
        this.causes = causes;
        this.updatedAt = updatedAt;
    }

    /** The row of a payment of which nothing was known until this event. */
    public static PaymentRow begin(Payment payment, Cause placed, Instant now, Instant nextAttemptAt) {
        var causes = new Causes(placed, null, null);
        var row = new PaymentRow(false, payment.customerId(), payment.amount(), payment, causes, now);
        row.record(payment, now, nextAttemptAt);
        return row;
    }

    /** The mark that an order's payment must not begin. */
    public static PaymentRow mark(OrderPayment.CancelledBeforeStart mark, Cause cancelled, Instant now) {
        return new PaymentRow(false, mark.customerId(), mark.amount(), mark, new Causes(null, null, cancelled), now);
    }

    /** The same row, pending as it is stored. */
    PaymentRow pending(@Nullable Instant dueAt, int attemptsSoFar) {
        nextAttemptAt = dueAt;
        attempts = attemptsSoFar;
        return this;
    }

    /** Records what an event wants: the event is kept as the cause of what the gateway is asked for it. */
    public PaymentRow want(Payment payment, Cause cause, Instant now, Instant nextAttemptAt) {
        boolean askedAlready = state.nextOperation().equals(payment.nextOperation());
        causes = causes.with(payment, cause);
        if (askedAlready) {
            state = payment;
        } else {
            record(payment, now, nextAttemptAt);
        }
        return this;
    }

    /** Records what is known now. What is to be asked next, if anything, is asked again from {@code nextAttemptAt}. */
    public void record(Payment payment, Instant now, Instant nextAttemptAt) {
        state = payment;
        attempts = 0;
        this.nextAttemptAt = payment.nextOperation().map(next -> nextAttemptAt).orElse(null);
        updatedAt = now;
    }

    /** The gateway has not answered; it is asked again at that time. */
    public void retryAt(Instant time) {
        attempts++;
        nextAttemptAt = time;
    }

    /** The payment or the mark that this row holds. */
    public OrderPayment state() {
        return state;
    }

    /** The payment, or empty if this is only the mark of one that must not begin. */
    public Optional<Payment> payment() {
        return state instanceof Payment payment ? Optional.of(payment) : Optional.empty();
    }

    /** The event that wanted the operation. */
    public Cause causeOf(Operation operation) {
        return Objects.requireNonNull(causes.of(operation), () -> "nothing wanted to " + operation + " " + orderId());
    }

    public UUID orderId() {
        return state.orderId();
    }

    /** How often the gateway was asked for the pending operation without an answer. */
    public int attempts() {
        return attempts;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Whether it is not in the table yet, so that the gateway cannot have been asked for anything. */
    public boolean isNew() {
        return !stored;
    }

    /** When the gateway is asked again if it has not answered; null when there is nothing to ask. */
    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    String customerId() {
        return customerId;
    }

    Money amount() {
        return amount;
    }

    /** The payment's status; null for the mark that there must be none. */
    @Nullable PaymentStatus status() {
        return payment().map(Payment::status).orElse(null);
    }

    Causes causes() {
        return causes;
    }
}
