package dev.sagashop.notification.persistence;

import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.notification.decision.MailContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new row of the table, as the statements of {@link MailTable} read it from JSON; and rows that come back. */
record MailRow(
        UUID mailId,
        NotificationKind kind,
        UUID orderId,
        String customerId,
        String recipient,
        MailContent content,
        @Nullable Instant claimedUntil,
        UUID causeId,
        String correlationId,
        @Nullable String traceparent,
        int causeDepth) {

    static MailRow of(Mail mail, @Nullable Instant claimedUntil) {
        return new MailRow(
                mail.mailId(),
                mail.content().kind(),
                mail.orderId(),
                mail.customerId(),
                mail.recipient(),
                mail.content(),
                claimedUntil,
                mail.cause().id(),
                mail.cause().correlationId(),
                mail.cause().traceparent(),
                mail.cause().followUpDepth());
    }

    static ClaimedMail claimed(ResultSet row, int number) throws SQLException {
        var cause = new Cause(
                row.getObject("cause_id", UUID.class),
                row.getString("correlation_id"),
                row.getString("traceparent"),
                row.getInt("cause_depth"));
        var mail = new Mail(
                row.getObject("mail_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("customer_id"),
                row.getString("recipient"),
                MailJson.content(row.getString("kind"), row.getString("content")),
                cause);
        return new ClaimedMail(mail, row.getInt("attempts"), instant(row, "give_up_at"), instant(row, "claimed_until"));
    }

    static MailSummary summary(ResultSet row, int number) throws SQLException {
        return new MailSummary(
                row.getObject("mail_id", UUID.class),
                NotificationKind.valueOf(row.getString("kind")),
                row.getObject("order_id", UUID.class),
                row.getString("recipient"),
                MailStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
