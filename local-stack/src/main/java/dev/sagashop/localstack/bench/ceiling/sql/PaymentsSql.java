package dev.sagashop.localstack.bench.ceiling.sql;

import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import dev.sagashop.localstack.bench.ceiling.sql.Session.Values;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The payment service's transactions: see its PaymentTable, PaymentColumns and AnswerTransaction. */
final class PaymentsSql {

    private static final String LOCK =
            "select * from payment where order_id = any (?) order by order_id for no key update";

    private static final String ADD = """
            insert into payment (version, order_id, customer_id, amount_minor, currency, payment_method,
                placed_event_id, placed_correlation_id, placed_traceparent, placed_depth,
                status, authorization_id, decline_reason, next_attempt_at, attempts, updated_at,
                confirmed_event_id, confirmed_correlation_id, confirmed_traceparent, confirmed_depth,
                cancelled_event_id, cancelled_correlation_id, cancelled_traceparent, cancelled_depth)
            select 0, order_id, customer_id, amount_minor, currency, payment_method,
                placed_event_id, placed_correlation_id, placed_traceparent, placed_depth,
                status, authorization_id, decline_reason, next_attempt_at, attempts, updated_at,
                confirmed_event_id, confirmed_correlation_id, confirmed_traceparent, confirmed_depth,
                cancelled_event_id, cancelled_correlation_id, cancelled_traceparent, cancelled_depth
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                    ?::uuid[], ?::text[], ?::text[], ?::integer[],
                    ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::integer[], ?::timestamptz[],
                    ?::uuid[], ?::text[], ?::text[], ?::integer[],
                    ?::uuid[], ?::text[], ?::text[], ?::integer[])
                as added (order_id, customer_id, amount_minor, currency, payment_method,
                    placed_event_id, placed_correlation_id, placed_traceparent, placed_depth,
                    status, authorization_id, decline_reason, next_attempt_at, attempts, updated_at,
                    confirmed_event_id, confirmed_correlation_id, confirmed_traceparent, confirmed_depth,
                    cancelled_event_id, cancelled_correlation_id, cancelled_traceparent, cancelled_depth)
            order by order_id
            on conflict do nothing""";

    private static final String CHANGE = """
            update payment set version = version + 1, status = changed.status,
                authorization_id = changed.authorization_id, decline_reason = changed.decline_reason,
                next_attempt_at = changed.next_attempt_at, attempts = changed.attempts, updated_at = changed.updated_at,
                confirmed_event_id = changed.confirmed_event_id,
                confirmed_correlation_id = changed.confirmed_correlation_id,
                confirmed_traceparent = changed.confirmed_traceparent, confirmed_depth = changed.confirmed_depth,
                cancelled_event_id = changed.cancelled_event_id,
                cancelled_correlation_id = changed.cancelled_correlation_id,
                cancelled_traceparent = changed.cancelled_traceparent, cancelled_depth = changed.cancelled_depth
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::integer[], ?::timestamptz[],
                    ?::uuid[], ?::text[], ?::text[], ?::integer[],
                    ?::uuid[], ?::text[], ?::text[], ?::integer[])
                as changed (order_id, status, authorization_id, decline_reason, next_attempt_at, attempts, updated_at,
                    confirmed_event_id, confirmed_correlation_id, confirmed_traceparent, confirmed_depth,
                    cancelled_event_id, cancelled_correlation_id, cancelled_traceparent, cancelled_depth)
            where payment.order_id = changed.order_id""";

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private final Session session;

    PaymentsSql(Session session) {
        this.session = session;
    }

    /** Takes OrderPlaced. */
    void begin(List<UUID> orders) throws SQLException {
        MessagingSql.mark(session, orders.size());
        lock(orders);
        int rows = orders.size();
        Stream<Values> lasting = Stream.of(
                Values.uuids(orders),
                Values.repeated("text", "customer-1815", rows),
                Values.repeated("bigint", 8_070L, rows),
                Values.repeated("text", "EUR", rows),
                Values.repeated("text", "pm_card_visa", rows));
        write(
                ADD,
                Stream.of(
                        lasting,
                        cause(orders),
                        standing("REQUESTED", null, now(), rows),
                        noCause(rows),
                        noCause(rows)));
        session.commit();
    }

    /** Takes OrderConfirmed. */
    void wantCapture(List<UUID> orders) throws SQLException {
        MessagingSql.mark(session, orders.size());
        lock(orders);
        change("AUTHORIZED", now(), orders);
        session.commit();
    }

    /** Records what the gateway answered. */
    void record(String status, SagaEvent answer, List<UUID> orders) throws SQLException {
        lock(orders);
        change(status, null, orders);
        MessagingSql.append(session, answer, orders);
        session.commit();
    }

    private void lock(List<UUID> orders) throws SQLException {
        session.query(UUID.class, LOCK, Values.uuids(orders));
    }

    private void change(String status, @Nullable String nextAttemptAt, List<UUID> orders) throws SQLException {
        Stream<Values> standing = standing(status, "auth_7Qm2xV9c", nextAttemptAt, orders.size());
        write(CHANGE, Stream.of(Stream.of(Values.uuids(orders)), standing, cause(orders), noCause(orders.size())));
    }

    private void write(String sql, Stream<Stream<Values>> columns) throws SQLException {
        session.update(sql, columns.flatMap(some -> some).toArray());
    }

    private static Stream<Values> standing(
            String status, @Nullable String authorizationId, @Nullable String nextAttemptAt, int rows) {
        return Stream.of(
                Values.repeated("text", status, rows),
                Values.repeated("text", authorizationId, rows),
                Values.repeated("text", null, rows), // no payment is declined here
                Values.repeated("timestamptz", nextAttemptAt, rows),
                Values.repeated("integer", 0, rows),
                Values.repeated("timestamptz", now(), rows));
    }

    private static Stream<Values> cause(List<UUID> orders) {
        int rows = orders.size();
        return Stream.of(
                Values.uuids(RandomIds.of(rows)),
                new Values("text", orders.stream().map(UUID::toString).toArray()),
                Values.repeated("text", TRACEPARENT, rows),
                Values.repeated("integer", 1, rows));
    }

    private static Stream<Values> noCause(int rows) {
        return Stream.of("uuid", "text", "text", "integer").map(type -> Values.repeated(type, null, rows));
    }

    private static String now() {
        return OffsetDateTime.now(ZoneOffset.UTC).toString();
    }
}
