package dev.sagashop.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Who relays: the instance whose session holds the advisory lock. PostgreSQL frees it when the session ends, so a dead
 * leader needs no time-out to be noticed. Advisory locks belong to a database, so one key serves all services.
 */
final class RelayLeadership {

    /** "outbox" in ASCII. */
    private static final long LOCK_KEY = 0x6f_7574_626f_78L;

    private RelayLeadership() {}

    static boolean tryToLead(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK_KEY);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
