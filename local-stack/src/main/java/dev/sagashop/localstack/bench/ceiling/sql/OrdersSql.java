package dev.sagashop.localstack.bench.ceiling.sql;

import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import dev.sagashop.localstack.bench.ceiling.sql.Session.Values;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The order service's transactions: see its OrderRows, OrderRepository and Timeline. */
final class OrdersSql {

    private static final String ADD = """
            insert into customer_order (order_id, customer_id, request_fingerprint, content, traceparent, status,
                stock_status, payment_status, placed_at, updated_at)
            select order_id, customer_id, request_fingerprint, content::jsonb, traceparent, status,
                stock_status, payment_status, placed_at::timestamptz, placed_at::timestamptz
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as batch (order_id, customer_id, request_fingerprint, content, traceparent, status,
                    stock_status, payment_status, placed_at, position)
            order by order_id, position
            on conflict do nothing
            returning order_id""";

    private static final String LOCK =
            "select * from customer_order where order_id = any (?) order by order_id for update";

    private static final String LOCK_TO_DISPATCH = """
            select * from customer_order
            where status = 'CONFIRMED' and payment_status = 'CAPTURED' and confirmed_at < ?
            order by confirmed_at limit ? for update skip locked""";

    private static final String UPDATE = """
            with written as (
                update customer_order
                set status = decided.status, cancellation_reason = decided.cancellation_reason,
                    stock_status = decided.stock_status, payment_status = decided.payment_status,
                    confirmed_at = case when decided.status = 'CONFIRMED'
                        then coalesce(customer_order.confirmed_at, ?::timestamptz) else customer_order.confirmed_at end,
                    updated_at = ?::timestamptz
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as decided (order_id, status, cancellation_reason, stock_status, payment_status)
                where customer_order.order_id = decided.order_id
                  and (customer_order.status, customer_order.cancellation_reason,
                       customer_order.stock_status, customer_order.payment_status)
                      is distinct from
                      (decided.status, decided.cancellation_reason, decided.stock_status, decided.payment_status)
                returning old.status as old_status, old.payment_status as old_payment_status,
                    new.status, new.payment_status, new.cancellation_reason)
            select count(nextval('order_carried_through')) from written
            where (status = 'CONFIRMED' and payment_status = 'CAPTURED' and old_payment_status <> 'CAPTURED')
               or (status = 'CANCELLED' and old_status <> 'CANCELLED'
                   and cancellation_reason in ('OUT_OF_STOCK', 'PAYMENT_DECLINED', 'PAYMENT_FAILED'))""";

    private static final String APPEND_TO_TIMELINE = """
            insert into timeline_entry (event_id, order_id, type, source, occurred_at, causation_id, data)
            select event_id, order_id, type, source, occurred_at, causation_id, data::json
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::uuid[], ?::text[])
                with ordinality as batch (event_id, order_id, type, source, occurred_at, causation_id, data, position)
            order by position
            on conflict do nothing""";

    private static final String FINGERPRINT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private final Session session;

    OrdersSql(Session session) {
        this.session = session;
    }

    /** Accepts orders, as many as came at once. */
    void place(List<UUID> orders) throws SQLException {
        int rows = orders.size();
        session.query(
                UUID.class,
                ADD,
                Values.uuids(orders),
                Values.repeated("text", "customer-1815", rows),
                Values.repeated("text", FINGERPRINT, rows),
                Values.repeated("text", SagaEvent.ORDER_PLACED.json(), rows),
                Values.repeated("text", TRACEPARENT, rows),
                Values.repeated("text", "PLACED", rows),
                Values.repeated("text", "PENDING", rows),
                Values.repeated("text", "PENDING", rows),
                Values.repeated("text", now().toString(), rows));
        publish(SagaEvent.ORDER_PLACED, orders);
        session.commit();
    }

    /** Takes events of other services that came together; they change the orders and may lead to another event. */
    void take(List<SagaEvent> received, List<UUID> orders, Progress progress, List<SagaEvent> followUps)
            throws SQLException {
        MessagingSql.mark(session, orders.size() * received.size());
        session.query(UUID.class, LOCK, Values.uuids(orders));
        update(orders, progress);
        for (SagaEvent event : received) {
            recordOnTimeline(event, orders);
        }
        for (SagaEvent event : followUps) {
            publish(event, orders);
        }
        session.commit();
    }

    /** Takes an event that is only noted on the timeline. */
    void note(SagaEvent received, List<UUID> orders) throws SQLException {
        MessagingSql.mark(session, orders.size());
        session.query(UUID.class, LOCK, Values.uuids(orders));
        recordOnTimeline(received, orders);
        session.commit();
    }

    /** Ships what is due. @return which orders that were */
    List<UUID> dispatch(int limit) throws SQLException {
        List<UUID> due = session.query(UUID.class, LOCK_TO_DISPATCH, now(), limit);
        update(due, Progress.SHIPPED);
        publish(SagaEvent.ORDER_SHIPPED, due);
        session.commit();
        return due;
    }

    private void update(List<UUID> orders, Progress progress) throws SQLException {
        int rows = orders.size();
        OffsetDateTime now = now();
        session.query(
                Long.class,
                UPDATE,
                now,
                now,
                Values.uuids(orders),
                Values.repeated("text", progress.status, rows),
                Values.repeated("text", null, rows), // no order is cancelled here
                Values.repeated("text", progress.stock, rows),
                Values.repeated("text", progress.payment, rows));
    }

    private void publish(SagaEvent event, List<UUID> orders) throws SQLException {
        recordOnTimeline(event, orders);
        MessagingSql.append(session, event, orders);
    }

    private void recordOnTimeline(SagaEvent event, List<UUID> orders) throws SQLException {
        int rows = orders.size();
        session.update(
                APPEND_TO_TIMELINE,
                Values.uuids(RandomIds.of(rows)),
                Values.uuids(orders),
                Values.repeated("text", event.type(), rows),
                Values.repeated("text", event.publisher().label(), rows),
                Values.repeated("timestamptz", now().toString(), rows),
                Values.uuids(RandomIds.of(rows)),
                Values.repeated("text", event.json(), rows));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    /** How far an order is. */
    enum Progress {
        CONFIRMED("CONFIRMED", "RESERVED", "AUTHORIZED"),
        CAPTURED("CONFIRMED", "RESERVED", "CAPTURED"),
        SHIPPED("SHIPPED", "RESERVED", "CAPTURED"),
        COMMITTED("SHIPPED", "COMMITTED", "CAPTURED");

        private final String status;
        private final String stock;
        private final String payment;

        Progress(String status, String stock, String payment) {
            this.status = status;
            this.stock = stock;
            this.payment = payment;
        }
    }
}
