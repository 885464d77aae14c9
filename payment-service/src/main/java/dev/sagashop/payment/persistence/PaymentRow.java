package dev.sagashop.payment.persistence;

import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentStatus;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of an order's payment. A null version tells Spring Data that the row is new. */
@Entity
@Table(name = "payment")
public class PaymentRow {

    static final String CANCELLED_BEFORE_START = "CANCELLED_BEFORE_START";

    @Id
    private UUID orderId;

    @Version
    private @Nullable Integer version;

    private String status;
    private String customerId;
    private long amountMinor;
    private String currency;
    private @Nullable String paymentMethod;
    private @Nullable String authorizationId;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    @Embedded
    @AttributeOverride(name = "eventId", column = @Column(name = "placed_event_id"))
    @AttributeOverride(name = "correlationId", column = @Column(name = "placed_correlation_id"))
    @AttributeOverride(name = "traceparent", column = @Column(name = "placed_traceparent"))
    @AttributeOverride(name = "depth", column = @Column(name = "placed_depth"))
    private @Nullable CauseColumns placed;

    @Embedded
    @AttributeOverride(name = "eventId", column = @Column(name = "confirmed_event_id"))
    @AttributeOverride(name = "correlationId", column = @Column(name = "confirmed_correlation_id"))
    @AttributeOverride(name = "traceparent", column = @Column(name = "confirmed_traceparent"))
    @AttributeOverride(name = "depth", column = @Column(name = "confirmed_depth"))
    private @Nullable CauseColumns confirmed;

    @Embedded
    @AttributeOverride(name = "eventId", column = @Column(name = "cancelled_event_id"))
    @AttributeOverride(name = "correlationId", column = @Column(name = "cancelled_correlation_id"))
    @AttributeOverride(name = "traceparent", column = @Column(name = "cancelled_traceparent"))
    @AttributeOverride(name = "depth", column = @Column(name = "cancelled_depth"))
    private @Nullable CauseColumns cancelled;

    private @Nullable Instant nextAttemptAt;
    private int attempts;
    private Instant updatedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PaymentRow() {}

    @SuppressWarnings("NullAway.Init")
    private PaymentRow(UUID orderId, String customerId, Money amount) {
        this.orderId = orderId;
        this.customerId = customerId;
        this.amountMinor = amount.minorUnits();
        this.currency = amount.currency();
    }

    /** The row of a payment of which nothing was known until this event. */
    public static PaymentRow begin(Payment payment, Cause placed, Instant now, Instant nextAttemptAt) {
        var row = new PaymentRow(payment.orderId(), payment.customerId(), payment.amount());
        row.paymentMethod = payment.paymentMethod();
        row.placed = CauseColumns.of(placed);
        row.record(payment, now, nextAttemptAt);
        return row;
    }

    /** The mark that an order's payment must not begin. */
    public static PaymentRow mark(OrderPayment.CancelledBeforeStart mark, Cause cancelled, Instant now) {
        var row = new PaymentRow(mark.orderId(), mark.customerId(), mark.amount());
        row.status = CANCELLED_BEFORE_START;
        row.cancelled = CauseColumns.of(cancelled);
        row.updatedAt = now;
        return row;
    }

    /** Records what an event wants: the event is kept as the cause of what the gateway is asked for it. */
    public PaymentRow want(Payment payment, Cause cause, Instant now, Instant nextAttemptAt) {
        boolean askedAlready = state().nextOperation().equals(payment.nextOperation());
        if (payment.confirmed() && confirmed == null) {
            confirmed = CauseColumns.of(cause);
        }
        if (payment.cancelled() && cancelled == null) {
            cancelled = CauseColumns.of(cause);
        }
        if (!askedAlready) {
            record(payment, now, nextAttemptAt);
        }
        return this;
    }

    /** Records what is known now. What is to be asked next, if anything, is asked again from {@code nextAttemptAt}. */
    public void record(Payment payment, Instant now, Instant nextAttemptAt) {
        status = payment.status().name();
        authorizationId = payment.authorizationId();
        declineReason = payment.declineReason();
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
        var amount = new Money(amountMinor, currency);
        if (paymentMethod == null) {
            return new OrderPayment.CancelledBeforeStart(orderId, customerId, amount);
        }
        return new Payment(
                orderId,
                customerId,
                amount,
                paymentMethod,
                PaymentStatus.valueOf(status),
                authorizationId,
                declineReason,
                confirmed != null,
                cancelled != null);
    }

    /** The payment, or empty if this is only the mark of one that must not begin. */
    public Optional<Payment> payment() {
        return state() instanceof Payment payment ? Optional.of(payment) : Optional.empty();
    }

    /** The event that wanted the operation. */
    public Cause causeOf(Operation operation) {
        CauseColumns columns = switch (operation) {
            case AUTHORIZE -> placed;
            case CAPTURE -> confirmed;
            case VOID, REFUND -> cancelled;
        };
        return Objects.requireNonNull(columns, () -> "nothing wanted to " + operation + " " + orderId)
                .cause();
    }

    /** How often the gateway was asked for the pending operation without an answer. */
    public int attempts() {
        return attempts;
    }

    public UUID orderId() {
        return orderId;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
