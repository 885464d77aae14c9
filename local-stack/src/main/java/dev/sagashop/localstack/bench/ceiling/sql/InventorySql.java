package dev.sagashop.localstack.bench.ceiling.sql;

import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import dev.sagashop.localstack.bench.ceiling.sql.Session.Values;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The inventory service's transactions: see its ReservationTable and StockTable. */
final class InventorySql {

    private static final String ADD_PRODUCTS = """
            with added as (
                insert into product (sku, name, description, category, price_cents, version)
                select unnest(?::text[]), 'Coffee', 'For the bench', 'Coffee', 1290, 1 returning sku)
            insert into stock (sku, initial, on_hand) select sku, 1000000000, 1000000000 from added""";

    private static final String LOCK_RESERVATIONS =
            "select order_id, status, lines from reservation where order_id = any (?) order by order_id for update";

    private static final String LOCK_STOCK = """
            select sku, initial, restocked, on_hand, reserved, committed
            from stock where sku = any (?) order by sku for update""";

    private static final String UPDATE_STOCK = """
            update stock
            set restocked = level.restocked, on_hand = level.on_hand, reserved = level.reserved,
                committed = level.committed
            from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                as level (sku, restocked, on_hand, reserved, committed)
            where stock.sku = level.sku""";

    private static final String ADD_RESERVATIONS = """
            insert into reservation (order_id, status, lines)
            select order_id, status, lines::jsonb
            from unnest(?::uuid[], ?::text[], ?::text[]) as batch (order_id, status, lines)
            order by order_id
            on conflict do nothing""";

    private static final String UPDATE_RESERVATIONS = """
            update reservation set status = changed.status, lines = changed.lines::jsonb, updated_at = now()
            from unnest(?::uuid[], ?::text[], ?::text[]) as changed (order_id, status, lines)
            where reservation.order_id = changed.order_id""";

    private static final String LINES =
            "[{\"sku\": \"COF-ETH-250\", \"quantity\": 2}, {\"sku\": \"GRD-MAN-001\", \"quantity\": 1}]";

    /** A batch of a hundred orders wants most of what an ordinary day's customers want. */
    private static final Values SKUS =
            new Values("text", new Object[] {"COF-1", "COF-2", "COF-3", "COF-4", "TEA-1", "TEA-2", "TEA-3", "TEA-4"});

    private final Session session;

    InventorySql(Session session) {
        this.session = session;
    }

    /** What there has to be before the first order. */
    void addProducts() throws SQLException {
        session.update(ADD_PRODUCTS, SKUS);
        session.commit();
    }

    /** Takes OrderPlaced. */
    void hold(List<UUID> orders) throws SQLException {
        take(ADD_RESERVATIONS, "HELD", SagaEvent.STOCK_RESERVED, orders);
    }

    /** Takes OrderShipped. */
    void commit(List<UUID> orders) throws SQLException {
        take(UPDATE_RESERVATIONS, "COMMITTED", SagaEvent.STOCK_COMMITTED, orders);
    }

    private void take(String save, String status, SagaEvent answer, List<UUID> orders) throws SQLException {
        MessagingSql.mark(session, orders.size());
        session.query(UUID.class, LOCK_RESERVATIONS, Values.uuids(orders));
        session.query(String.class, LOCK_STOCK, SKUS);
        session.update(UPDATE_STOCK, SKUS, level(0), level(1_000_000_000), level(orders.size()), level(0));
        session.update(
                save,
                Values.uuids(orders),
                Values.repeated("text", status, orders.size()),
                Values.repeated("text", LINES, orders.size()));
        MessagingSql.append(session, answer, orders);
        session.commit();
    }

    private static Values level(long quantity) {
        return Values.repeated("bigint", quantity, SKUS.elements().length);
    }
}
