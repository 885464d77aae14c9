package dev.sagashop.messaging.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL of the outbox: one statement a batch, whatever its size. */
public class OutboxTable {

    /** The channel on which a commit wakes the relay. Channels belong to a database, so one name serves all services. */
    static final String CHANNEL = "outbox";

    /** Identities are given in the array's order. */
    private static final String APPEND = """
            insert into outbox (topic, record_key, headers, payload)
            select topic, record_key, headers, payload
            from unnest(?::text[], ?::text[], ?::text[], ?::bytea[])
                with ordinality as batch (topic, record_key, headers, payload, position)
            order by position""";

    private static final String OLDEST =
            "select id, topic, record_key, headers, payload from outbox where id <> all (?) order by id limit ?";
    private static final String PENDING = "select count(*) from outbox";
    private static final String DELETE = "delete from outbox where id = any (?)";

    private final JdbcTemplate jdbc;

    public OutboxTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<OutboxRecord> records) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
                insert.setArray(1, texts(connection, records.stream().map(OutboxRecord::topic)));
                insert.setArray(2, texts(connection, records.stream().map(OutboxRecord::key)));
                insert.setArray(3, texts(connection, records.stream().map(r -> HeadersJson.write(r.headers()))));
                byte[][] payloads = records.stream().map(OutboxRecord::payload).toArray(byte[][]::new);
                insert.setArray(4, connection.createArrayOf("bytea", payloads));
                return insert.executeUpdate();
            }
        });
    }

    /** How many records are not published yet. */
    public long pending() {
        return Objects.requireNonNull(jdbc.queryForObject(PENDING, Long.class));
    }

    /** The oldest records that are not published yet, but for some; read on the relay's own connection. */
    List<Stored> oldest(Connection connection, Set<Long> exceptFor, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setArray(1, connection.createArrayOf("bigint", exceptFor.toArray()));
            select.setInt(2, limit);
            List<Stored> stored = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stored.add(new Stored(rows.getLong(1), read(rows)));
                }
            }
            return stored;
        }
    }

    void delete(Connection connection, List<Stored> published) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            Object[] ids = published.stream().map(Stored::id).toArray();
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }

    private OutboxRecord read(ResultSet row) throws SQLException {
        Map<String, String> headers = HeadersJson.read(row.getString(4));
        return new OutboxRecord(row.getString(2), row.getString(3), headers, row.getBytes(5));
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    /** A record and its place in the outbox. */
    record Stored(long id, OutboxRecord record) {}
}
