package dev.sagashop.messaging.consumer;

import dev.sagashop.messaging.sql.ColumnArray;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers which events had their effect. The unique key decides, inside the transaction of the effect itself. */
class ProcessedEvents {

    /** Sorted, so that two instances that see the same events wait for each other instead of deadlocking. */
    private static final String MARK = """
            insert into processed_event (event_id)
            select event_id from unnest(?::uuid[]) as batch (event_id) order by event_id
            on conflict do nothing
            returning event_id""";

    private final JdbcTemplate jdbc;

    ProcessedEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks all as processed with the surrounding transaction, and returns those that were not before. */
    Set<UUID> mark(Collection<UUID> eventIds) {
        List<UUID> fresh = jdbc.query(
                MARK,
                statement -> ColumnArray.set(statement, 1, "uuid", eventIds),
                (row, number) -> row.getObject(1, UUID.class));
        return new HashSet<>(fresh);
    }
}
