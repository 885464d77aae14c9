package dev.sagashop.notification.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All mails. One statement each, however many mails there are. */
@Repository
public class MailTable {

    /** The unique key decides which mails are new. */
    private static final String ADD = """
            insert into mail (mail_id, kind, order_id, customer_id, recipient, content, status, attempts,
                next_attempt_at, give_up_at, claimed_until, cause_id, correlation_id, traceparent,
                cause_depth, updated_at)
            select "mailId", kind, "orderId", "customerId", recipient, content, 'PENDING', 0,
                :now, :giveUpAt, "claimedUntil", "causeId", "correlationId", traceparent, "causeDepth", :now
            from jsonb_to_recordset(cast(:rows as jsonb)) as added (
                "mailId" uuid, kind text, "orderId" uuid, "customerId" text, recipient text, content jsonb,
                "claimedUntil" timestamptz, "causeId" uuid, "correlationId" text, traceparent text,
                "causeDepth" integer)
            on conflict do nothing
            returning mail_id""";

    /** Passes over what another instance is about to claim. */
    private static final String CLAIM = """
            update mail set claimed_until = :until
            where mail_id in (
                select mail_id from mail
                where status = 'PENDING' and next_attempt_at <= :now
                    and (claimed_until is null or claimed_until <= :now)
                order by next_attempt_at limit :limit for update skip locked)
            returning *""";

    /**
     * A mail that was sent is sent, even if the claim ran out; a failure counts for the one who holds the claim. Told as a
     * set of keys, and by what the status is not, or a plan made while there were few mails would read all of them.
     */
    private static final String RECORD = """
            with attempt as materialized (
                select * from jsonb_to_recordset(cast(:rows as jsonb)) as attempt (
                    "mailId" uuid, "claimedUntil" timestamptz, status text, attempts integer,
                    "nextAttemptAt" timestamptz, failure text))
            update mail set status = attempt.status, attempts = mail.attempts + attempt.attempts, claimed_until = null,
                next_attempt_at = coalesce("nextAttemptAt", next_attempt_at), last_failure = failure, updated_at = :now
            from attempt
            where mail_id = any (array(select "mailId" from attempt)) and mail_id = "mailId"
                and mail.status not in ('SENT', 'FAILED')
                and (attempt.status = 'SENT' or claimed_until = "claimedUntil")
            returning mail_id""";

    private static final String RELEASE = """
            with claim as materialized (
                select * from jsonb_to_recordset(cast(:rows as jsonb)) as claim (
                    "mailId" uuid, "claimedUntil" timestamptz))
            update mail set claimed_until = null
            from claim
            where mail_id = any (array(select "mailId" from claim)) and mail_id = "mailId"
                and status not in ('SENT', 'FAILED') and claimed_until = "claimedUntil" """;

    private static final String OF_ORDER =
            "select * from mail where order_id = :orderId order by updated_at, mail_id limit :limit";

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds mails, unless they are there already.
     *
     * @param claims how many of them, from the first on, the caller will send
     * @param until how long it may take for that
     * @param giveUpAt from when on a failure is the last one
     * @return those that were added and are the caller's to send
     */
    public List<ClaimedMail> add(List<Mail> mails, int claims, Instant now, Instant until, Instant giveUpAt) {
        List<ClaimedMail> claimed = mails.stream()
                .limit(claims)
                .map(mail -> new ClaimedMail(mail, 0, giveUpAt, until))
                .toList();
        List<MailRow> rows = Stream.concat(
                        claimed.stream().map(claim -> MailRow.of(claim.mail(), claim.claimedUntil())),
                        mails.stream().skip(claims).map(mail -> MailRow.of(mail, null)))
                .toList();
        Set<UUID> added = jdbc.sql(ADD)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("giveUpAt", giveUpAt.atOffset(ZoneOffset.UTC))
                .param("rows", MailJson.rows(rows))
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
        return claimed.stream()
                .filter(claim -> added.contains(claim.mail().mailId()))
                .toList();
    }

    /** Takes over mails that are due and that nobody is sending. */
    public List<ClaimedMail> claim(int limit, Instant now, Instant until) {
        return jdbc.sql(CLAIM)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(MailRow::claimed)
                .list();
    }

    /** Writes down what attempts came to. @return the mails for which it counts */
    public Set<UUID> record(Collection<MailAttempt> attempts, Instant now) {
        return jdbc.sql(RECORD)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "rows",
                        MailJson.rows(attempts.stream().map(AttemptRow::of).toList()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    /** Gives claims back, so that others need not wait for their end. */
    public void release(Collection<ClaimedMail> claimed) {
        var rows = claimed.stream()
                .map(claim -> new Claim(claim.mail().mailId(), claim.claimedUntil()))
                .toList();
        jdbc.sql(RELEASE).param("rows", MailJson.rows(rows)).update();
    }

    /** The mails of an order, in the order of their last change. */
    public List<MailSummary> ofOrder(UUID orderId, int limit) {
        return jdbc.sql(OF_ORDER)
                .param("orderId", orderId)
                .param("limit", limit)
                .query(MailRow::summary)
                .list();
    }

    private record Claim(UUID mailId, Instant claimedUntil) {}
}
