package dev.sagashop.order.reconciliation;

import dev.sagashop.order.reconciliation.decision.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of reconciliations. */
@Repository
class ReconciliationTable {

    private static final String COLUMNS =
            "select id, status, requested_at, settle_millis, windows, joined, ended_at, tally, failure from reconciliation ";

    /** Two keys decide: that of this one, and the one that all have while they run. */
    private static final String BEGIN = """
            insert into reconciliation (id, status, requested_at, settle_millis, windows, joined, progressed_at, tally)
            values (:id, 'RUNNING', :now, :settleMillis, 0, 0, :now, :tally::jsonb)
            on conflict do nothing""";

    private static final String UPDATE = """
            update reconciliation
            set status = :status, windows = :windows, joined = :joined, progressed_at = :now, ended_at = :endedAt,
                tally = :tally::jsonb
            where id = :id""";

    private static final String FAIL =
            "update reconciliation set status = 'FAILED', ended_at = :now, failure = :failure where id = :id";

    private static final String FORGET = """
            delete from reconciliation where id in (
                select id from reconciliation where status <> 'RUNNING' order by requested_at desc offset :keep)""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ReconciliationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins one without windows, unless one runs or this one has run. @return whether it did */
    boolean begin(UUID id, Duration settleTime, Instant now) {
        return jdbc.sql(BEGIN)
                        .param("id", id)
                        .param("now", utc(now))
                        .param("settleMillis", settleTime.toMillis())
                        .param("tally", json.writeValueAsString(Tally.NONE))
                        .update()
                == 1;
    }

    void update(Reconciliation reconciliation, Instant now) {
        jdbc.sql(UPDATE)
                .param("id", reconciliation.id())
                .param("status", reconciliation.status().name())
                .param("windows", reconciliation.windows())
                .param("joined", reconciliation.joined())
                .param("now", utc(now))
                .param("endedAt", reconciliation.endedAt() == null ? null : utc(reconciliation.endedAt()))
                .param("tally", json.writeValueAsString(reconciliation.tally()))
                .update();
    }

    void fail(UUID id, String failure, Instant now) {
        jdbc.sql(FAIL)
                .param("id", id)
                .param("failure", failure)
                .param("now", utc(now))
                .update();
    }

    /** Forgets all that have ended but the newest. */
    void forgetEndedBut(int keep) {
        jdbc.sql(FORGET).param("keep", keep).update();
    }

    Optional<Reconciliation> find(UUID id) {
        return one(COLUMNS + "where id = :id", "id", id);
    }

    /** The one that began last. */
    Optional<Reconciliation> latest() {
        return one(COLUMNS + "order by requested_at desc limit :limit", "limit", 1);
    }

    Optional<Reconciliation> running() {
        return one(COLUMNS + "where status = :status", "status", "RUNNING");
    }

    /** The one that came to its end last. */
    Optional<Reconciliation> lastFinished() {
        return one(COLUMNS + "where status = :status order by ended_at desc limit 1", "status", "FINISHED");
    }

    /** Locks one that still runs. */
    Optional<Reconciliation> lockRunning(UUID id) {
        return one(COLUMNS + "where id = :id and status = 'RUNNING' for update", "id", id);
    }

    /** Locks those that nothing was heard of since then. */
    List<Reconciliation> lockStalled(Instant progressedBefore) {
        return query(
                        COLUMNS + "where status = 'RUNNING' and progressed_at < :before for update skip locked",
                        "before",
                        utc(progressedBefore))
                .list();
    }

    private Optional<Reconciliation> one(String sql, String name, Object value) {
        return query(sql, name, value).optional();
    }

    private JdbcClient.MappedQuerySpec<Reconciliation> query(String sql, String name, Object value) {
        return jdbc.sql(sql).param(name, value).query(this::reconciliation);
    }

    private Reconciliation reconciliation(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Reconciliation(
                row.getObject("id", UUID.class),
                ReconciliationStatus.valueOf(row.getString("status")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("settle_millis")),
                row.getInt("windows"),
                row.getInt("joined"),
                endedAt == null ? null : endedAt.toInstant(),
                json.readValue(row.getString("tally"), Tally.class),
                row.getString("failure"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
