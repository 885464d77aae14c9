package dev.sagashop.localstack.bench.ceiling.sql;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.invariants.Databases;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Databases with the services' schemas beside the shop's own on the same server, dropped afterwards. */
final class ScratchDatabases implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ScratchDatabases.class);
    private static final String SUPERUSERS_DATABASE = "postgres";

    private final Databases server;

    private ScratchDatabases(Databases server) {
        this.server = server;
    }

    /** Makes them anew: a run that was killed may have left some. */
    static ScratchDatabases on(Databases server) throws SQLException, IOException {
        ScratchDatabases scratch = new ScratchDatabases(server);
        for (Part service : Part.coreServices()) {
            scratch.drop(service);
            scratch.create(service);
        }
        return scratch;
    }

    Session connect(Part service) throws SQLException {
        return new Session(server.connect(name(service)));
    }

    private void create(Part service) throws SQLException, IOException {
        execute(SUPERUSERS_DATABASE, "create database " + name(service));
        try (Connection connection = server.connect(name(service));
                Statement statement = connection.createStatement()) {
            for (String script : Migrations.of(service).scripts()) {
                statement.execute(script);
            }
        }
    }

    private void drop(Part service) throws SQLException {
        execute(SUPERUSERS_DATABASE, "drop database if exists " + name(service) + " with (force)");
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(Part service) {
        return "ceiling_" + service.database();
    }

    /** What cannot be dropped now is by the next run. */
    @Override
    public void close() {
        for (Part service : Part.coreServices()) {
            try {
                drop(service);
            } catch (SQLException e) {
                log.warn("{} was left behind", name(service), e);
            }
        }
    }
}
