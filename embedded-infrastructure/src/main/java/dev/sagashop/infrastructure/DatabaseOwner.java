package dev.sagashop.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** A database together with the one role that may use it. */
record DatabaseOwner(String database, String role, String password) {
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern PLAIN_PASSWORD = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    DatabaseOwner {
        // DDL takes no parameters: names and password go into the text, so they have to be harmless there.
        require(PLAIN_NAME, database, "database name");
        require(PLAIN_NAME, role, "role name");
        require(PLAIN_PASSWORD, password, "password");
    }

    void createIn(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            if (isAbsent(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                statement.execute("CREATE ROLE " + role + " LOGIN");
            }
            statement.execute("ALTER ROLE " + role + " PASSWORD '" + password + "'");
            if (isAbsent(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                statement.execute("CREATE DATABASE " + database + " OWNER " + role);
            }
            statement.execute("REVOKE CONNECT ON DATABASE " + database + " FROM PUBLIC");
        }
    }

    private static boolean isAbsent(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void require(Pattern pattern, String value, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a plain " + what + ": has to match " + pattern);
        }
    }
}
