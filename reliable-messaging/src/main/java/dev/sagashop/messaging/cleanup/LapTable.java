package dev.sagashop.messaging.cleanup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each history's clean-up is, and the removal itself. */
class LapTable {

    private static final String ADD = "insert into clean_up (history) values (:history) on conflict do nothing";

    /**
     * A lap that is under way goes on. A new one begins after the pause, if the last one saw rows that are due by now;
     * rows that came since it started are younger than that start. What another instance holds is not due here.
     */
    private static final String CLAIM_DUE = """
            select next_page, started_at, oldest,
                pg_relation_size(history::regclass) / current_setting('block_size')::bigint as page_count
            from clean_up
            where history = :history
                and (next_page > 0 or finished_at is null
                    or finished_at <= :pausedSince and least(oldest, started_at) < :before)
            for update skip locked""";

    private static final String PROGRESS = """
            update clean_up set next_page = :nextPage, started_at = :startedAt, oldest = :oldest,
                finished_at = coalesce(:finishedAt, finished_at)
            where history = :history""";

    private final JdbcClient jdbc;

    LapTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(History history) {
        jdbc.sql(ADD).param("history", history.table()).update();
    }

    /** The history's lap, held until the transaction ends; empty if nothing is due, or another instance is at it. */
    Optional<Lap> claimDue(History history, Instant now, Duration pause) {
        return jdbc.sql(CLAIM_DUE)
                .param("history", history.table())
                .param("pausedSince", utc(now.minus(pause)))
                .param("before", utc(now.minus(history.retention())))
                .query(LapTable::lap)
                .optional();
    }

    /** Removes what is due on those pages. @return how many rows that was */
    int remove(History history, long firstPage, int pages, Instant now) {
        return jdbc.sql(history.remove())
                .param("first", tid(firstPage))
                .param("end", tid(firstPage + pages))
                .param("before", utc(now.minus(history.retention())))
                .update();
    }

    /** The earliest time on those pages. */
    @Nullable Instant oldest(History history, long firstPage, int pages) {
        return jdbc.sql("select min(%s) as oldest from %s where %s"
                        .formatted(history.time(), history.table(), History.ON_PAGES))
                .param("first", tid(firstPage))
                .param("end", tid(firstPage + pages))
                .query((row, number) -> Optional.ofNullable(instant(row, "oldest")))
                .single()
                .orElse(null);
    }

    /** Keeps how far the lap is; a finished one is the last word until the next one begins. */
    void keep(History history, Lap lap, Instant now) {
        jdbc.sql(PROGRESS)
                .param("history", history.table())
                .param("nextPage", lap.isFinished() ? 0 : lap.nextPage())
                .param("startedAt", utc(lap.startedAt()))
                .param("oldest", utc(lap.oldest()))
                .param("finishedAt", lap.isFinished() ? utc(now) : null)
                .update();
    }

    /** When the history was last gone through to its end; empty if it never was. */
    Optional<Instant> finishedAt(History history) {
        return jdbc.sql("select finished_at from clean_up where history = :history")
                .param("history", history.table())
                .query((row, number) -> Optional.ofNullable(instant(row, "finished_at")))
                .optional()
                .flatMap(finished -> finished);
    }

    private static Lap lap(ResultSet row, int number) throws SQLException {
        return new Lap(
                row.getLong("next_page"),
                row.getLong("page_count"),
                instant(row, "started_at"),
                instant(row, "oldest"));
    }

    private static String tid(long page) {
        return "(" + page + ",0)";
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
