package dev.sagashop.messaging.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens the relay's own database connection: it listens and holds a lock for as long as it lives, so no pool's. */
@FunctionalInterface
public interface RelayConnections {

    Connection open() throws SQLException;
}
