package dev.sagashop.notification.persistence;

import dev.sagashop.events.data.NotificationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that were given up, for an operator, who may have them sent again. */
@Repository
public class FailedMailTable {

    private static final String WANTED = """
            from mail
            where status = 'FAILED'
                and (cast(:mailId as uuid) is null or mail_id = cast(:mailId as uuid))
                and (cast(:orderId as uuid) is null or order_id = cast(:orderId as uuid))
                and updated_at < :before
            order by updated_at, mail_id limit :limit""";

    private static final String LIST = "select * " + WANTED;

    /** The mail starts anew: with no attempts behind it, and all the time that a new one has. */
    private static final String RESEND = """
            update mail set status = 'PENDING', attempts = 0, next_attempt_at = :now, give_up_at = :giveUpAt,
                claimed_until = null, updated_at = :now
            where mail_id = any (array(select mail_id %s for update skip locked)) and status = 'FAILED'""".formatted(WANTED);

    private final JdbcClient jdbc;

    FailedMailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that failed first come first. @param orderId of this order alone; null for all */
    public List<FailedMail> list(@Nullable UUID orderId, Instant before, int limit) {
        return wanted(LIST, null, orderId, before, limit)
                .query(FailedMailTable::read)
                .list();
    }

    /**
     * Has mails sent again, from those on that failed first.
     *
     * @param mailId this one alone; null for all
     * @param orderId those of this order alone; null for all
     * @param before those that failed before then: one that fails again at once is not sent again and again
     * @param giveUpAt from when on a failure is the last one
     * @return how many
     */
    public int resend(
            @Nullable UUID mailId, @Nullable UUID orderId, Instant before, int limit, Instant now, Instant giveUpAt) {
        return wanted(RESEND, mailId, orderId, before, limit)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("giveUpAt", giveUpAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec wanted(
            String sql, @Nullable UUID mailId, @Nullable UUID orderId, Instant before, int limit) {
        return jdbc.sql(sql)
                .param("mailId", mailId)
                .param("orderId", orderId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit);
    }

    private static FailedMail read(ResultSet row, int number) throws SQLException {
        return new FailedMail(
                row.getObject("mail_id", UUID.class),
                row.getObject("order_id", UUID.class),
                NotificationKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getInt("attempts"),
                row.getString("last_failure"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
