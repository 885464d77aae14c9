package dev.sagashop.localstack.invariants;

import dev.sagashop.localstack.Part;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What each service knows of each order.
 *
 * @param orders by order id
 * @param payments by order id
 * @param reservations their status, by order id
 */
record Records(Map<UUID, OrderRecord> orders, Map<UUID, PaymentRecord> payments, Map<UUID, String> reservations) {

    /** An order's status, what it costs, and whether the bound for its saga has passed. */
    record OrderRecord(String status, long totalMinor, boolean overdue) {}

    /** A payment's status and amount. */
    record PaymentRecord(String status, long amountMinor) {}

    /** The saga's bound is 30 s; the scan that enforces it gets as long again. */
    private static final String ORDERS = """
            select order_id, status, (content -> 'total' ->> 'minorUnits')::bigint,
                   placed_at < now() - interval '60 seconds'
            from customer_order
            """;

    static Records read(Databases databases) throws SQLException {
        Map<UUID, OrderRecord> orders = new HashMap<>();
        Map<UUID, PaymentRecord> payments = new HashMap<>();
        Map<UUID, String> reservations = new HashMap<>();
        // The order is read last: what the others know of is then in it.
        Query.list(
                databases,
                Part.PAYMENT_SERVICE.database(),
                "select order_id, status, amount_minor from payment",
                row -> payments.put(row.getObject(1, UUID.class), new PaymentRecord(row.getString(2), row.getLong(3))));
        Query.list(
                databases,
                Part.INVENTORY_SERVICE.database(),
                "select order_id, status from reservation",
                row -> reservations.put(row.getObject(1, UUID.class), row.getString(2)));
        Query.list(
                databases,
                Part.ORDER_SERVICE.database(),
                ORDERS,
                row -> orders.put(
                        row.getObject(1, UUID.class),
                        new OrderRecord(row.getString(2), row.getLong(3), row.getBoolean(4))));
        return new Records(orders, payments, reservations);
    }
}
