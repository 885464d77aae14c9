package dev.sagashop.order.persistence;

import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.sql.ColumnArray;
import dev.sagashop.order.decision.Order;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a batch writes to the orders' rows: one statement, whatever its size. */
@Component
class OrderRows {

    /**
     * The unique key decides who was first. Asking before inserting would leave a gap between the two. Sorted, so that two
     * instances that get the same requests wait for each other instead of deadlocking.
     */
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

    /**
     * An order that did not change keeps its time of change. Those that the shop has carried through, not given up, are
     * counted: they tell how quickly that goes at present.
     */
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

    private final JdbcTemplate jdbc;
    private final EventCodec codec;

    OrderRows(JdbcTemplate jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** @return which of them were added; there were orders of the other ids */
    Set<UUID> add(List<StoredOrder> orders) {
        return new HashSet<>(jdbc.query(
                ADD, statement -> bindNew(statement, orders), (row, number) -> row.getObject(1, UUID.class)));
    }

    /** Writes orders that were locked before. */
    void update(Collection<Order> decided, Instant now) {
        jdbc.query(UPDATE, statement -> bindDecided(statement, decided, now), (row, number) -> row.getLong(1));
    }

    private static void bindDecided(PreparedStatement statement, Collection<Order> decided, Instant now)
            throws SQLException {
        statement.setString(1, now.toString());
        statement.setString(2, now.toString());
        ColumnArray.set(statement, 3, "uuid", decided, Order::orderId);
        ColumnArray.set(statement, 4, "text", decided, order -> order.status().name());
        ColumnArray.set(statement, 5, "text", decided, OrderRows::reason);
        ColumnArray.set(statement, 6, "text", decided, order -> order.stock().name());
        ColumnArray.set(statement, 7, "text", decided, order -> order.payment().name());
    }

    private void bindNew(PreparedStatement statement, List<StoredOrder> orders) throws SQLException {
        ColumnArray.set(statement, 1, "uuid", orders, StoredOrder::orderId);
        ColumnArray.set(
                statement, 2, "text", orders, stored -> stored.order().placed().customerId());
        ColumnArray.set(statement, 3, "text", orders, StoredOrder::requestFingerprint);
        ColumnArray.set(statement, 4, "text", orders, this::content);
        ColumnArray.set(statement, 5, "text", orders, StoredOrder::traceparent);
        ColumnArray.set(
                statement, 6, "text", orders, stored -> stored.order().status().name());
        ColumnArray.set(
                statement, 7, "text", orders, stored -> stored.order().stock().name());
        ColumnArray.set(
                statement, 8, "text", orders, stored -> stored.order().payment().name());
        ColumnArray.set(
                statement, 9, "text", orders, stored -> stored.placedAt().toString());
    }

    private String content(StoredOrder stored) {
        return new String(codec.write(stored.order().placed()), StandardCharsets.UTF_8);
    }

    private static @Nullable String reason(Order order) {
        var reason = order.cancellationReason();
        return reason == null ? null : reason.name();
    }
}
