package dev.sagashop.messaging.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

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

    /** Whether a transaction has committed since the last call; waits for one, but not longer than the duration. */
    boolean await(Duration atMost) throws SQLException {
        PGNotification[] notifications = connection.getNotifications(Math.toIntExact(atMost.toMillis()));
        return notifications != null && notifications.length > 0;
    }
}
