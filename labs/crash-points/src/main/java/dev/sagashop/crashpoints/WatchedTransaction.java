package dev.sagashop.crashpoints;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows how far a connection's transaction is. Transactions that only read have no points: nothing is at stake. */
class WatchedTransaction implements Proxies.Around {

    private static final Pattern WRITE =
            Pattern.compile("\\s*(insert|update|delete)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Connection connection;
    private final CrashPoints points;
    private boolean written;

    WatchedTransaction(Connection connection, CrashPoints points) {
        this.connection = connection;
        this.points = points;
    }

    @Override
    public @Nullable Object invoke(Proxies.Call call) throws Throwable {
        return switch (call.method()) {
            case "commit" -> commit(call);
            case "rollback", "setAutoCommit", "close" -> {
                written = false;
                yield call.proceed();
            }
            case "prepareStatement", "createStatement" -> statement(call);
            default -> call.proceed();
        };
    }

    private @Nullable Object commit(Proxies.Call call) throws Throwable {
        boolean atStake = written;
        written = false;
        if (!atStake) {
            return call.proceed();
        }
        points.reached(CrashPoint.BEFORE_COMMIT);
        Object result = call.proceed();
        points.reached(CrashPoint.AFTER_COMMIT);
        return result;
    }

    private @Nullable Object statement(Proxies.Call prepare) throws Throwable {
        String prepared = firstText(prepare);
        Object statement = prepare.proceed();
        return statement instanceof Statement real
                ? Proxies.around(
                        real, call -> call.method().startsWith("execute") ? execute(call, prepared) : call.proceed())
                : statement;
    }

    private @Nullable Object execute(Proxies.Call call, String prepared) throws Throwable {
        if (written) {
            points.reached(CrashPoint.MID_TRANSACTION);
        }
        Object result = call.proceed();
        written |= isTransaction()
                && WRITE.matcher(prepared.isEmpty() ? firstText(call) : prepared)
                        .matches();
        return result;
    }

    private boolean isTransaction() throws SQLException {
        return !connection.getAutoCommit();
    }

    private static String firstText(Proxies.Call call) {
        return call.first() instanceof String sql ? sql : "";
    }
}
