package dev.sagashop.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL server that runs somewhere, in the hands of its superuser. */
public interface Database {

    String jdbcUrl(String database);

    /** A connection of the superuser, for the caller to close. */
    Connection connect(String database) throws SQLException;

    /**
     * Creates a database and the role that owns it, unless they are there. Roles of other databases cannot connect.
     *
     * @param database its name, in lower case
     * @param role the role's name, in lower case
     * @param password the role's password, set again each time
     */
    default void createDatabase(String database, String role, String password) {
        try (Connection connection = connect("postgres")) {
            new DatabaseOwner(database, role, password).createIn(connection);
        } catch (SQLException e) {
            throw new InfrastructureException("Database " + database + " could not be created", e);
        }
    }
}
