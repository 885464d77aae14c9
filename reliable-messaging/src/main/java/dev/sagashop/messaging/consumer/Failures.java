package dev.sagashop.messaging.consumer;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a failure of the surroundings, which passes, from one of the event, which stays. */
final class Failures {

    /**
     * Connection exception, transaction rollback (serialization, deadlock), insufficient resources, operator intervention.
     *
     * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error codes</a>
     */
    private static final Set<String> PASSING_SQL_STATE_CLASSES = Set.of("08", "40", "53", "57");

    private static final int MAX_DEPTH = 20;

    private Failures() {}

    /** Whether trying again later can help without anything being changed. */
    static boolean willPass(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (passes(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException e -> true;
            case DataAccessResourceFailureException e -> true;
            case CannotCreateTransactionException e -> true;
            case SQLTransientException e -> true;
            case SQLRecoverableException e -> true;
            case SQLException e ->
                e.getSQLState() != null
                        && e.getSQLState().length() >= 2
                        && PASSING_SQL_STATE_CLASSES.contains(e.getSQLState().substring(0, 2));
            default -> false;
        };
    }
}
