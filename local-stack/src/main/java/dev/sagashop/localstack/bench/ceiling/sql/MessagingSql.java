package dev.sagashop.localstack.bench.ceiling.sql;

import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import dev.sagashop.localstack.bench.ceiling.sql.Session.Values;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What all services say around each batch: see ProcessedEvents and OutboxTable. */
final class MessagingSql {

    private static final String MARK = """
            insert into processed_event (event_id)
            select event_id from unnest(?::uuid[]) as batch (event_id) order by event_id
            on conflict do nothing
            returning event_id""";

    private static final String APPEND = """
            insert into outbox (topic, record_key, headers, payload)
            select topic, record_key, headers, payload
            from unnest(?::text[], ?::text[], ?::text[], ?::bytea[])
                with ordinality as batch (topic, record_key, headers, payload, position)
            order by position""";

    private static final String CLAIM = """
            delete from outbox where id = any (array(
                select id from outbox
                where topic <> all (?) and (topic, record_key) not in (select * from unnest(?::text[], ?::text[]))
                order by id limit ?))
            returning id, topic, record_key, headers, payload""";

    private MessagingSql() {}

    /** Marks as many events as processed. */
    static void mark(Session session, int events) throws SQLException {
        session.query(UUID.class, MARK, Values.uuids(RandomIds.of(events)));
    }

    static void append(Session session, SagaEvent event, List<UUID> orders) throws SQLException {
        int rows = orders.size();
        session.update(
                APPEND,
                Values.repeated("text", event.topic(), rows),
                new Values("text", orders.stream().map(UUID::toString).toArray()),
                Values.repeated("text", event.headersJson(), rows),
                new Values("bytea", repeated(event.payload(), rows)));
    }

    /** Takes the oldest records out of the outbox. @return how many there were */
    static int relay(Session session, int limit) throws SQLException {
        var none = new Values("text", new String[0]);
        List<Long> oldest = session.query(Long.class, CLAIM, none, none, none, limit);
        session.commit();
        return oldest.size();
    }

    private static byte[][] repeated(byte[] payload, int times) {
        byte[][] payloads = new byte[times][];
        Arrays.fill(payloads, payload);
        return payloads;
    }
}
