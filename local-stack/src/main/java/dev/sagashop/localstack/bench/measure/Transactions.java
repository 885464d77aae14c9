package dev.sagashop.localstack.bench.measure;

import dev.sagashop.localstack.bench.BenchException;
import dev.sagashop.localstack.invariants.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How many transactions each service's database has committed; PostgreSQL tells so up to a second later. */
final class Transactions implements AutoCloseable {

    /** No service's, so that asking counts for none. */
    private static final String OWN_DATABASE = "postgres";

    private static final String COMMITS = """
            select datname, xact_commit from pg_stat_database
            where datname not in ('postgres', 'template0', 'template1')
            """;

    private final Connection connection;
    private final PreparedStatement commits;

    Transactions(Databases databases) {
        try {
            connection = databases.connect(OWN_DATABASE);
            commits = connection.prepareStatement(COMMITS);
        } catch (SQLException e) {
            throw new BenchException("The database does not answer: " + e.getMessage(), e);
        }
    }

    Map<String, Long> read() {
        Map<String, Long> byDatabase = new TreeMap<>();
        try (ResultSet rows = commits.executeQuery()) {
            while (rows.next()) {
                byDatabase.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new BenchException("The database does not tell what it has done: " + e.getMessage(), e);
        }
        return byDatabase;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchException("The database connection could not be closed: " + e.getMessage(), e);
        }
    }
}
