package dev.sagashop.chaos.shop;

import dev.sagashop.infrastructure.Database;
import dev.sagashop.infrastructure.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database that can be restarted and killed. */
final class ChaosDatabase implements Database, AutoCloseable {

    private final Path data;
    private volatile EmbeddedDatabase server;

    private ChaosDatabase(Path data) {
        this.data = data;
        this.server = EmbeddedDatabase.start(data, 0);
    }

    static ChaosDatabase start(Path data) {
        return new ChaosDatabase(data);
    }

    /** Stops it as an upgrade does, and starts it on the same data and port. */
    synchronized void restart() {
        server.close();
        startAgain();
    }

    /** Ends all its processes at once and starts it again: it recovers from its log. */
    synchronized void kill() {
        server.kill();
        startAgain();
    }

    /** Asked of another database, since in this one even the superuser could only read. */
    synchronized void setReadOnly(String database, boolean readOnly) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + database + " set default_transaction_read_only = " + readOnly);
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
        }
    }

    private void startAgain() {
        server = EmbeddedDatabase.start(data, server.port());
    }

    int port() {
        return server.port();
    }

    @Override
    public String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return server.connect(database);
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}
