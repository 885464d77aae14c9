package dev.sagashop.payment.persistence;

import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table of payments. */
final class StoredPayment {

    private StoredPayment() {}

    static PaymentRow read(ResultSet row, int number) throws SQLException {
        String customerId = row.getString("customer_id");
        var amount = new Money(row.getLong("amount_minor"), row.getString("currency"));
        var causes = new Causes(cause(row, "placed"), cause(row, "confirmed"), cause(row, "cancelled"));
        OrderPayment state = state(row, customerId, amount, causes);
        Instant updatedAt = Objects.requireNonNull(instant(row, "updated_at"));
        return new PaymentRow(true, customerId, amount, state, causes, updatedAt)
                .pending(instant(row, "next_attempt_at"), row.getInt("attempts"));
    }

    private static OrderPayment state(ResultSet row, String customerId, Money amount, Causes causes)
            throws SQLException {
        UUID orderId = row.getObject("order_id", UUID.class);
        String status = row.getString("status");
        if (status.equals(PaymentColumns.CANCELLED_BEFORE_START)) {
            return new OrderPayment.CancelledBeforeStart(orderId, customerId, amount);
        }
        @Nullable String reason = row.getString("decline_reason");
        return new Payment(
                orderId,
                customerId,
                amount,
                row.getString("payment_method"),
                PaymentStatus.valueOf(status),
                row.getString("authorization_id"),
                reason == null ? null : DeclineReason.valueOf(reason),
                causes.confirmed() != null,
                causes.cancelled() != null);
    }

    /** What was written before there was a depth is as deep as a command. */
    private static @Nullable Cause cause(ResultSet row, String name) throws SQLException {
        @Nullable UUID id = row.getObject(name + "_event_id", UUID.class);
        return id == null
                ? null
                : new Cause(
                        id,
                        row.getString(name + "_correlation_id"),
                        row.getString(name + "_traceparent"),
                        row.getInt(name + "_depth"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
