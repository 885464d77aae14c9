package dev.sagashop.localstack.bench.ceiling.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection to one service's database, a transaction at a time. */
final class Session implements AutoCloseable {
    private final Connection connection;

    Session(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** An array parameter of that type. */
    record Values(String type, @Nullable Object[] elements) {
        static Values uuids(List<UUID> ids) {
            return new Values("uuid", ids.toArray());
        }

        /** The same value, or none, for each of so many rows. */
        static Values repeated(String type, @Nullable Object value, int times) {
            @Nullable Object[] elements = new @Nullable Object[times];
            Arrays.fill(elements, value);
            return new Values(type, elements);
        }
    }

    void update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.executeUpdate();
        }
    }

    /** Reads every column of every row, and returns the first one's values. */
    <T> List<T> query(Class<T> type, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            List<T> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getObject(1, type));
                for (int column = 2; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
            return keys;
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, parameters);
        return statement;
    }

    private void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Values values) {
                statement.setArray(i + 1, connection.createArrayOf(values.type(), values.elements()));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
