package dev.sagashop.localstack.invariants;

import java.sql.Connection;
import java.sql.SQLException;

/** Connects, as superuser, to a service's database. */
@FunctionalInterface
public interface Databases {
    Connection connect(String database) throws SQLException;
}
