package dev.sagashop.order.timeline;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.sql.ColumnArray;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The events of every order. An event is on it once, however often it comes. */
@Component
public class Timeline {

    /** Places are given in the array's order. */
    private static final String APPEND = """
            insert into timeline_entry (event_id, order_id, type, source, occurred_at, causation_id, data)
            select event_id, order_id, type, source, occurred_at, causation_id, data::json
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::uuid[], ?::text[])
                with ordinality as batch (event_id, order_id, type, source, occurred_at, causation_id, data, position)
            order by position
            on conflict do nothing""";

    private static final String OF_ORDER = """
            select event_id, type, source, occurred_at, causation_id, data
            from timeline_entry where order_id = ? order by place offset ?""";

    private final JdbcTemplate jdbc;
    private final EventCodec codec;

    Timeline(JdbcTemplate jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** Appends events of orders, in this order and in one statement. The caller holds the orders' rows. */
    public void append(List<Envelope<?>> events) {
        if (!events.isEmpty()) {
            jdbc.update(APPEND, statement -> bind(statement, events));
        }
    }

    /**
     * The order's events, oldest first, without the first ones. An event keeps its position: those that come are appended
     * one after the other, by whoever holds the order's row.
     */
    public List<TimelineEntry> of(UUID orderId, int after) {
        return jdbc.query(OF_ORDER, Timeline::entry, orderId, after);
    }

    private void bind(PreparedStatement statement, List<Envelope<?>> events) throws SQLException {
        ColumnArray.set(statement, 1, "uuid", events, e -> e.metadata().id());
        ColumnArray.set(statement, 2, "uuid", events, e -> e.event().subject());
        ColumnArray.set(statement, 3, "text", events, e -> e.metadata().type().displayName());
        ColumnArray.set(statement, 4, "text", events, e -> e.metadata().source());
        ColumnArray.set(
                statement, 5, "timestamptz", events, e -> e.metadata().time().toString());
        ColumnArray.set(statement, 6, "uuid", events, e -> e.metadata().causationId());
        ColumnArray.set(statement, 7, "text", events, e -> new String(codec.write(e.event()), StandardCharsets.UTF_8));
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("causation_id", UUID.class),
                row.getString("data"));
    }
}
