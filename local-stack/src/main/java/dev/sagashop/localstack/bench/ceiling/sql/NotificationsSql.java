package dev.sagashop.localstack.bench.ceiling.sql;

import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The notification service's transactions: see its MailTable. */
final class NotificationsSql {

    private static final String ADD = """
            insert into mail (mail_id, kind, order_id, customer_id, recipient, content, status, attempts,
                next_attempt_at, give_up_at, claimed_until, cause_id, correlation_id, traceparent,
                cause_depth, updated_at)
            select "mailId", kind, "orderId", "customerId", recipient, content, 'PENDING', 0,
                ?, ?, "claimedUntil", "causeId", "correlationId", traceparent, "causeDepth", ?
            from jsonb_to_recordset(cast(? as jsonb)) as added (
                "mailId" uuid, kind text, "orderId" uuid, "customerId" text, recipient text, content jsonb,
                "claimedUntil" timestamptz, "causeId" uuid, "correlationId" text, traceparent text,
                "causeDepth" integer)
            on conflict do nothing
            returning mail_id""";

    private static final String RECORD = """
            with attempt as materialized (
                select * from jsonb_to_recordset(cast(? as jsonb)) as attempt (
                    "mailId" uuid, "claimedUntil" timestamptz, status text, attempts integer,
                    "nextAttemptAt" timestamptz, failure text))
            update mail set status = attempt.status, attempts = mail.attempts + attempt.attempts, claimed_until = null,
                next_attempt_at = coalesce("nextAttemptAt", next_attempt_at), last_failure = failure, updated_at = ?
            from attempt
            where mail_id = any (array(select "mailId" from attempt)) and mail_id = "mailId"
                and mail.status not in ('SENT', 'FAILED')
                and (attempt.status = 'SENT' or claimed_until = "claimedUntil")
            returning mail_id""";

    private static final String NEW_MAIL = """
            {"mailId":"%1$s","kind":"ORDER_CONFIRMED","orderId":"%2$s","customerId":"customer-1815",\
            "recipient":"customer-1815@customers.sagashop.example","content":%3$s,"claimedUntil":"%4$s",\
            "causeId":"%1$s","correlationId":"%2$s",\
            "traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00","causeDepth":3}""";

    private static final String SENT = """
            {"mailId":"%s","claimedUntil":"%s","status":"SENT","attempts":1,"nextAttemptAt":null,"failure":null}""";

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Session session;

    NotificationsSql(Session session) {
        this.session = session;
    }

    /** Takes an event that wants mails. @return their ids */
    List<UUID> add(SagaEvent cause, List<UUID> orders) throws SQLException {
        MessagingSql.mark(session, orders.size());
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String rows = rows(orders, id -> {
            UUID mailId = RandomIds.of(1).getFirst();
            return NEW_MAIL.formatted(mailId, id, cause.json(), now);
        });
        List<UUID> mails = session.query(UUID.class, ADD, now, now.plus(PATIENCE), now, rows);
        session.commit();
        return mails;
    }

    /** Records that they were sent. */
    void recordSent(List<UUID> mails, SagaEvent followUp, List<UUID> orders) throws SQLException {
        Instant now = Instant.now();
        session.query(UUID.class, RECORD, rows(mails, id -> SENT.formatted(id, now)), now.atOffset(ZoneOffset.UTC));
        MessagingSql.append(session, followUp, orders);
        session.commit();
    }

    private static String rows(List<UUID> ids, Function<UUID, String> row) {
        return ids.stream().map(row).collect(Collectors.joining(",", "[", "]"));
    }
}
