package dev.sagashop.localstack.bench.ceiling.sql;

import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import dev.sagashop.localstack.bench.ceiling.sql.Session.Values;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The payment service's transactions: see its PaymentRows, PaymentRow and AnswerTransaction. */
final class PaymentsSql {

    private static final String LOCK =
            "select * from payment where order_id = any (?) order by order_id for no key update";

    private static final String INSERT = """
            insert into payment (order_id, version, status, customer_id, amount_minor, currency, payment_method,
                placed_event_id, placed_correlation_id, placed_traceparent, placed_depth, next_attempt_at, attempts,
                updated_at)
            values (?, 0, 'REQUESTED', 'customer-1815', 8070, 'EUR', 'pm_card_visa', ?, ?, ?, 1, ?, 0, ?)""";

    private static final String WANT_CAPTURE = """
            update payment set confirmed_event_id = ?, confirmed_correlation_id = ?, confirmed_traceparent = ?,
                confirmed_depth = 2, next_attempt_at = ?, attempts = 0, updated_at = ?, version = version + 1
            where order_id = ?""";

    private static final String RECORD = """
            update payment set status = ?, authorization_id = 'auth_7Qm2xV9c', attempts = 0, next_attempt_at = null,
                updated_at = ?, version = version + 1
            where order_id = ?""";

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private final Session session;

    PaymentsSql(Session session) {
        this.session = session;
    }

    /** Takes OrderPlaced. */
    void begin(List<UUID> orders) throws SQLException {
        lock(orders, true);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        session.batch(
                INSERT,
                orders.stream()
                        .map(id -> new Object[] {id, id, id.toString(), TRACEPARENT, now, now})
                        .toList());
        session.commit();
    }

    /** Takes OrderConfirmed. */
    void wantCapture(List<UUID> orders) throws SQLException {
        lock(orders, true);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        session.batch(
                WANT_CAPTURE,
                orders.stream()
                        .map(id -> new Object[] {id, id.toString(), TRACEPARENT, now, now, id})
                        .toList());
        session.commit();
    }

    /** Records what the gateway answered. */
    void record(String status, SagaEvent answer, List<UUID> orders) throws SQLException {
        lock(orders, false);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        session.batch(
                RECORD,
                orders.stream().map(id -> new Object[] {status, now, id}).toList());
        MessagingSql.append(session, answer, orders);
        session.commit();
    }

    private void lock(List<UUID> orders, boolean forAnEvent) throws SQLException {
        if (forAnEvent) {
            MessagingSql.mark(session, orders.size());
        }
        session.query(UUID.class, LOCK, Values.uuids(orders));
    }
}
