package dev.sagashop.infrastructure;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A real PostgreSQL of its own, durable (fsync and synchronous_commit on), listening on the loopback address. What it
 * was given stays in its data directory, so a server started there again has it, after {@code kill -9} too.
 */
public final class EmbeddedDatabase implements Database, AutoCloseable {
    private final PostgresServer server;
    private final int port;

    private EmbeddedDatabase(PostgresServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a server and returns once it answers. A server that an earlier launcher left behind on that directory is
     * stopped first.
     *
     * @param dataDirectory where its data lives; created and initialised when it is new
     * @param port where it listens; 0 for any free port
     */
    public static EmbeddedDatabase start(Path dataDirectory, int port) {
        int serverPort = Loopback.portOrAnyFree(port);
        return new EmbeddedDatabase(PostgresServer.start(dataDirectory, serverPort), serverPort);
    }

    /** Stops the server that an earlier launcher, which was killed, left on that directory; does nothing if none did. */
    public static void stopLeftOver(Path dataDirectory) {
        PostgresServer.stopLeftOver(dataDirectory);
    }

    public int port() {
        return port;
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Loopback.ADDRESS + ":" + port + "/" + database;
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", "");
    }

    /** {@code kill -9} of all its processes, as when the machine loses power; what was committed is on the disk. */
    public void kill() {
        server.kill();
    }

    /** Stops the server; returns when its processes have ended. */
    @Override
    public void close() {
        server.close();
    }
}
