package dev.sagashop.order.reconciliation;

import dev.sagashop.events.data.GoodsText;
import dev.sagashop.events.data.Money;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import dev.sagashop.order.reconciliation.decision.OrderContent;
import dev.sagashop.order.reconciliation.decision.OrderRange;
import dev.sagashop.order.reconciliation.decision.OrderRecord;
import dev.sagashop.order.reconciliation.decision.OwnOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** This service's own orders, a window at a time. */
@Repository
class OrderWindowTable {

    /** Reads the primary key from one end to the other, and nothing else. */
    private static final String LAST_IDS = """
            select order_id
            from (select order_id, row_number() over (order by order_id) as place from customer_order) numbered
            where place % :windowSize = 0 order by order_id""";

    /** What is in another currency than the total is not part of the sum, which then is another one. */
    private static final String READ = """
            select order_id, status, stock_status, payment_status, customer_id, placed_at, updated_at,
                   (content -> 'total' ->> 'minorUnits')::bigint as total_minor,
                   content -> 'total' ->> 'currency' as currency, content ->> 'paymentMethod' as payment_method,
                   pieces, goods, cost_minor
            from customer_order, lateral (
                select coalesce(sum((line ->> 'quantity')::bigint), 0) as pieces,
                       coalesce(string_agg((line ->> 'quantity') || '*' || (line ->> 'sku'), ' '
                                           order by (line ->> 'sku') collate "C"), '') as goods,
                       coalesce(sum((line ->> 'quantity')::bigint * (line -> 'unitPrice' ->> 'minorUnits')::bigint)
                           filter (where line -> 'unitPrice' -> 'currency' = content -> 'total' -> 'currency'), 0)
                           as cost_minor
                from jsonb_array_elements(content -> 'lines') line) sums
            where order_id between :first and :last order by order_id limit :limit""";

    private final JdbcClient jdbc;

    OrderWindowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cuts all orders into windows of that size. */
    List<OrderRange> windows(int windowSize) {
        return OrderRange.covering(jdbc.sql(LAST_IDS)
                .param("windowSize", windowSize)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /** The orders of a window, or as many as it may have; one more is read, to know whether there are more. */
    OwnOrders read(UUID first, UUID last, int limit) {
        List<OrderRecord> orders = jdbc.sql(READ)
                .param("first", first)
                .param("last", last)
                .param("limit", limit + 1L)
                .query(OrderWindowTable::order)
                .list();
        boolean complete = orders.size() <= limit;
        return new OwnOrders(complete ? orders : orders.subList(0, limit), complete);
    }

    private static OrderRecord order(ResultSet row, int number) throws SQLException {
        return new OrderRecord(
                row.getObject("order_id", UUID.class),
                OrderStatus.valueOf(row.getString("status")),
                StockStatus.valueOf(row.getString("stock_status")),
                PaymentStatus.valueOf(row.getString("payment_status")),
                new OrderContent(
                        row.getString("customer_id"),
                        row.getString("payment_method"),
                        new Money(row.getLong("total_minor"), row.getString("currency")),
                        row.getLong("cost_minor"),
                        row.getLong("pieces"),
                        GoodsText.of(row.getString("goods"))),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
