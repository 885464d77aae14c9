package dev.sagashop.messaging.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/** Wakes the relay when a transaction with outgoing records has committed, on whichever instance. */
final class CommitSignal {

    private final PGConnection connection;

    private CommitSignal(PGConnection connection) {
        this.connection = connection;
    }

    static CommitSignal listen(Connection connection) throws SQLException {
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen " + OutboxTable.CHANNEL);
        }
        return new CommitSignal(connection.unwrap(PGConnection.class));
    }

    /** Returns at the next commit, or after the duration; a commit since the last call counts. */
    void await(Duration atMost) throws SQLException {
        connection.getNotifications(Math.toIntExact(atMost.toMillis()));
    }
}
