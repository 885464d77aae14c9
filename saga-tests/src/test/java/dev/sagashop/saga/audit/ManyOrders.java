package dev.sagashop.saga.audit;

import dev.sagashop.localstack.invariants.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Orders by the million, as three services would remember them a day later, and a few that are broken: written by
 * PostgreSQL itself, as placing them would take hours.
 */
final class ManyOrders {

    private static final String SKU = "COF-ETH-250";

    /** Order {@code i}: 1 to 3 pieces at 12.90; of ten, seven are shipped, two refunded and one declined. */
    private static final String ORDERS = """
            insert into customer_order (order_id, customer_id, request_fingerprint, content, traceparent, status,
                cancellation_reason, stock_status, payment_status, placed_at, confirmed_at, updated_at)
            select md5('many-' || i)::uuid, 'many-' || i % 1000, '', jsonb_build_object(
                    'orderId', md5('many-' || i)::uuid, 'customerId', 'many-' || i % 1000,
                    'lines', jsonb_build_array(jsonb_build_object('sku', '%1$s', 'name', 'Coffee',
                        'quantity', 1 + i %% 3, 'unitPrice', jsonb_build_object('minorUnits', 1290, 'currency', 'EUR'))),
                    'total', jsonb_build_object('minorUnits', 1290 * (1 + i %% 3), 'currency', 'EUR'),
                    'paymentMethod', 'pm_card_visa',
                    'shippingAddress', jsonb_build_object('name', 'Ada Lovelace', 'street', '12 St James Square',
                        'city', 'London', 'postalCode', 'SW1Y 4JH', 'country', 'GB')),
                '', case when i %% 10 < 7 then 'SHIPPED' else 'CANCELLED' end,
                case when i %% 10 >= 7 then 'CUSTOMER_REQUEST' end,
                case when i %% 10 < 7 then 'COMMITTED' else 'RELEASED' end,
                case when i %% 10 < 7 then 'CAPTURED' when i %% 10 < 9 then 'REFUNDED' else 'DECLINED' end,
                now() - interval '1 day', now() - interval '1 day', now() - interval '1 day'
            from generate_series(1, %2$d) i""";

    private static final String PAYMENTS = """
            insert into payment (order_id, version, status, customer_id, amount_minor, currency, payment_method,
                placed_event_id, attempts, updated_at)
            select md5('many-' || i)::uuid, 1,
                case when i %% 10 < 7 then 'CAPTURED' when i %% 10 < 9 then 'REFUNDED' else 'DECLINED' end,
                'many-' || i %% 1000, 1290 * (1 + i %% 3), 'EUR', 'pm_card_visa', gen_random_uuid(), 0,
                now() - interval '1 day'
            from generate_series(1, %d) i""";

    private static final String RESERVATIONS = """
            insert into reservation (order_id, status, lines, updated_at)
            select md5('many-' || i)::uuid, case when i %% 10 < 7 then 'COMMITTED' else 'RELEASED' end,
                jsonb_build_array(jsonb_build_object('sku', '%s', 'quantity', 1 + i %% 3)), now() - interval '1 day'
            from generate_series(1, %d) i""";

    /** The books are made to fit what is there in the end, so that what was planted breaks orders alone. */
    private static final String BOOKS = """
            update stock set committed = sums.committed, reserved = sums.held,
                initial = initial - stock.committed + sums.committed + sums.held, on_hand = on_hand + sums.held
            from (select sum((line ->> 'quantity')::bigint) filter (where status = 'COMMITTED') as committed,
                         sum((line ->> 'quantity')::bigint) filter (where status = 'HELD') as held
                  from reservation, jsonb_array_elements(lines) line where line ->> 'sku' = '%1$s') sums
            where sku = '%1$s'""".formatted(SKU);

    private final Databases databases;
    private final int count;
    private final Set<String> broken = new TreeSet<>();

    ManyOrders(Databases databases, int count) {
        this.databases = databases;
        this.count = count;
    }

    /** Writes them all; returns the ids of those that are broken. */
    Set<String> write() throws SQLException {
        execute("orders", ORDERS.replace("i % 1000", "i %% 1000").formatted(SKU, count));
        execute("payments", PAYMENTS.formatted(count));
        execute("inventory", RESERVATIONS.formatted(SKU, count));
        breakSome();
        execute("inventory", BOOKS);
        List.of("orders", "payments", "inventory").forEach(this::analyze);
        return broken;
    }

    /** Shipped ones end with 0 to 6, refunded ones with 7 and 8, declined ones with 9. */
    private void breakSome() throws SQLException {
        payments("update payment set status = 'VOIDED'", 110, 220, 330);
        payments("delete from payment", 440);
        payments("update payment set status = 'CAPTURED'", 557, 668);
        payments("update payment set amount_minor = amount_minor + 1", 771, 882);
        payments("update payment set payment_method = 'pm_card_slow'", 990);
        reservations("update reservation set status = 'RELEASED'", 1110, 1221);
        reservations("delete from reservation", 1330);
        reservations("update reservation set status = 'HELD'", 1447, 1558);
        reservations("update reservation set lines = jsonb_set(lines, '{0,quantity}', '9')", 1661);
        reservations("update reservation set lines = jsonb_set(lines, '{0,sku}', '\"TEA-SEN-100\"')", 1997);
        orders("delete from customer_order", 1770);
        orders("update customer_order set status = 'CONFIRMED', payment_status = 'AUTHORIZED'", 1881);
    }

    private void orders(String statement, int... numbers) throws SQLException {
        alter("orders", statement, numbers);
    }

    private void payments(String statement, int... numbers) throws SQLException {
        alter("payments", statement, numbers);
    }

    private void reservations(String statement, int... numbers) throws SQLException {
        alter("inventory", statement, numbers);
    }

    private void alter(String database, String statement, int... numbers) throws SQLException {
        for (int number : numbers) {
            execute(database, statement + " where order_id = md5('many-%d')::uuid".formatted(number));
            try (Connection connection = databases.connect(database);
                    Statement select = connection.createStatement();
                    var row = select.executeQuery("select md5('many-%d')::uuid".formatted(number))) {
                row.next();
                broken.add(row.getString(1));
            }
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = databases.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void analyze(String database) {
        try {
            execute(database, "vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
