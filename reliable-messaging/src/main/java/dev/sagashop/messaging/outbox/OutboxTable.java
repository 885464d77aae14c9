package dev.sagashop.messaging.outbox;

import dev.sagashop.messaging.outbox.Holds.Scope;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
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

    /** The rows are in no order. */
    private static final String CLAIM = """
            delete from outbox where id = any (array(
                select id from outbox
                where topic <> all (?) and (topic, record_key) not in (select * from unnest(?::text[], ?::text[]))
                order by id limit ?))
            returning id, topic, record_key, headers, payload""";

    private static final String DELETE = "delete from outbox where id = any (?)";

    private static final String PENDING = "select count(*) from outbox";

    private static final String PENDING_OF = "select count(*) from outbox where topic = ?";

    private static final String IS_PENDING = "select exists (select from outbox where topic = ?)";

    private static final String OLDEST_AGE = """
            select coalesce((select extract(epoch from now() - stored_at) from outbox order by id limit 1), 0)""";

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

    /** How many records of that topic are not published yet. */
    long pendingOf(String topic) {
        return Objects.requireNonNull(jdbc.queryForObject(PENDING_OF, Long.class, topic));
    }

    /** For how long the oldest record has waited, in seconds of the database's clock; 0 if none waits. */
    public double oldestAge() {
        return Objects.requireNonNull(jdbc.queryForObject(OLDEST_AGE, Double.class));
    }

    /**
     * Deletes the oldest records, but for some, in the transaction of the relay's own connection.
     *
     * @return what was deleted, the oldest first
     */
    List<Stored> claim(Connection connection, List<Scope> exceptFor, int limit) throws SQLException {
        List<Scope> keys = exceptFor.stream().filter(scope -> !scope.isTopic()).toList();
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(
                    1,
                    texts(connection, exceptFor.stream().filter(Scope::isTopic).map(Scope::topic)));
            claim.setArray(2, texts(connection, keys.stream().map(Scope::topic)));
            claim.setArray(3, texts(connection, keys.stream().map(Scope::key)));
            claim.setInt(4, limit);
            List<Stored> claimed = new ArrayList<>();
            try (ResultSet rows = claim.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new Stored(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBytes(5)));
                }
            }
            claimed.sort(Comparator.comparingLong(Stored::id));
            return claimed;
        }
    }

    /** Whether records of that topic wait. */
    boolean isPending(Connection connection, String topic) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IS_PENDING)) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void delete(Connection connection, List<Stored> published) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            Object[] ids = published.stream().map(Stored::id).toArray();
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Stream<? extends @Nullable String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    /** A record and its place in the outbox, as the table has it. */
    record Stored(long id, String topic, String key, String headers, byte[] payload) {

        /** @throws RuntimeException if the headers are not what {@link HeadersJson} writes */
        ProducerRecord<String, byte[]> toKafka() {
            var outgoing = new ProducerRecord<>(topic, key, payload);
            HeadersJson.read(headers)
                    .forEach((name, value) -> outgoing.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return outgoing;
        }
    }
}
