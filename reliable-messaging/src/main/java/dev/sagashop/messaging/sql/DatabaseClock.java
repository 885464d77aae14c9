package dev.sagashop.messaging.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The time that all instances of a service share: their database's. What is stored to be compared by another instance,
 * and what is compared with it, comes from here, so that a machine whose clock is wrong neither hurries nor delays anything.
 *
 * <p>The database is not asked each time: between two readings the time goes on by the machine's stop watch, which nobody
 * sets. It is behind by as long as a reading takes to come back, and so never early.
 */
public final class DatabaseClock implements InstantSource {

    /** What a reading may be behind by: much less than any time that is compared. */
    private static final Duration SLOWEST_READING = Duration.ofMillis(500);

    private final JdbcTemplate jdbc;
    private volatile @Nullable Reading last;

    public DatabaseClock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the database's time, and leaves out a reading that took too long to come. @return how many were kept */
    public int read() {
        long askedNanos = System.nanoTime();
        OffsetDateTime time =
                Objects.requireNonNull(jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class));
        long nowNanos = System.nanoTime();
        if (last != null && nowNanos - askedNanos > SLOWEST_READING.toNanos()) {
            return 0;
        }
        last = new Reading(time.toInstant(), nowNanos);
        return 1;
    }

    /** The present, as precisely as the database keeps it. */
    @Override
    public Instant instant() {
        if (last == null) {
            read();
        }
        Reading reading = Objects.requireNonNull(last);
        return reading.time().plusNanos(System.nanoTime() - reading.atNanos()).truncatedTo(ChronoUnit.MICROS);
    }

    private record Reading(Instant time, long atNanos) {}
}
