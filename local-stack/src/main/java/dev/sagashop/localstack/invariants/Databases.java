package dev.sagashop.localstack.invariants;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connects, as superuser, to a service's database. */
@FunctionalInterface
public interface Databases {
    Connection connect(String database) throws SQLException;

    /** The databases of a shop that runs in another process, where PostgreSQL listens on that port of this machine. */
    static Databases onPort(int port) {
        String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        return database -> DriverManager.getConnection(server + database, "postgres", "");
    }
}
