package dev.sagashop.messaging.failure;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a failure of the surroundings, which passes, from one of the event, which stays. */
public final class Failures {

    /**
     * Connection exception, transaction rollback (serialization, deadlock), insufficient resources (disk full, too many
     * connections), operator intervention (shutdown, crash, cannot connect now), system error (of input or output).
     *
     * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error codes</a>
     */
    private static final Set<String> PASSING_SQL_STATE_CLASSES = Set.of("08", "40", "53", "57", "58");

    /**
     * Read-only transaction, as on a standby after a failover; idle in transaction, and transaction, for too long; lock
     * not available. What else their classes hold is a mistake of ours.
     */
    private static final Set<String> PASSING_SQL_STATES = Set.of("25006", "25P03", "25P04", "55P03");

    private static final String PROGRAM_LIMIT_EXCEEDED = "54";

    private static final String QUERY_CANCELED = "57014";

    private static final int MAX_DEPTH = 20;

    private Failures() {}

    /**
     * Whether trying again later can help without anything being changed. An error without SQLSTATE is none of the
     * database's but the pool's, whose connection is lost: a rollback that finds it so hides the reason that came first.
     */
    public static boolean willPass(Throwable failure) {
        @Nullable Throwable cause = failure;
        boolean willPass = false;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (exceedsALimit(cause)) {
                return false;
            }
            willPass |= passes(cause);
            cause = cause.getCause();
        }
        return willPass;
    }

    /** Whether a statement took longer than it may. That can pass, and for fewer rows at once it does so more likely. */
    public static boolean isStatementTimeout(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof SQLException e && QUERY_CANCELED.equals(e.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** What is too large for the database stays so, although Spring counts it among the failures of a resource. */
    private static boolean exceedsALimit(Throwable failure) {
        return failure instanceof SQLException e
                && e.getSQLState() != null
                && classOf(e.getSQLState()).equals(PROGRAM_LIMIT_EXCEEDED);
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case OutOfMemoryError e -> true;
            case TransientDataAccessException e -> true;
            case DataAccessResourceFailureException e -> true;
            case CannotCreateTransactionException e -> true;
            case SQLTransientException e -> true;
            case SQLRecoverableException e -> true;
            case SQLException e -> e.getSQLState() == null || isPassing(e.getSQLState());
            default -> false;
        };
    }

    private static boolean isPassing(String sqlState) {
        return PASSING_SQL_STATES.contains(sqlState) || PASSING_SQL_STATE_CLASSES.contains(classOf(sqlState));
    }

    private static String classOf(String sqlState) {
        return sqlState.substring(0, Math.min(2, sqlState.length()));
    }
}
