package dev.sagashop.saga.deadletters;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Shop;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A fault in a service's database: it refuses to write down certain rows of orders until it is mended. */
final class BrokenTable implements AutoCloseable {

    private static final String BREAK = """
            create function refuse_row() returns trigger language plpgsql as $$
            begin raise exception 'the %1$s of %% is refused on purpose', new.order_id; end $$;
            create trigger refuse_row before insert or update on %2$s for each row
                when (%3$s) execute function refuse_row()""";

    private static final String MEND = "drop function if exists refuse_row cascade";

    private final Shop shop;
    private final String service;

    private BrokenTable(Shop shop, String service, String what, String table, String condition) {
        this.shop = shop;
        this.service = service;
        execute(BREAK.formatted(what, table, condition));
    }

    /** The order service cannot write down that this customer's money was taken. */
    static BrokenTable withoutCapturesOf(Shop shop, Customer customer) {
        return new BrokenTable(
                shop,
                "order-service",
                "capture",
                "customer_order",
                "new.customer_id = '" + customer.id() + "' and new.payment_status = 'CAPTURED'");
    }

    /** Inventory cannot reserve this product. */
    static BrokenTable withoutReservationsOf(Shop shop, String sku) {
        return new BrokenTable(
                shop, "inventory-service", "reservation", "reservation", "new.lines @> '[{\"sku\": \"" + sku + "\"}]'");
    }

    /** Payment cannot begin a payment of this customer. */
    static BrokenTable withoutPaymentsOf(Shop shop, Customer customer) {
        return new BrokenTable(
                shop,
                "payment-service",
                "payment",
                "payment",
                "new.customer_id = '" + customer.id() + "' and new.status <> 'CANCELLED_BEFORE_START'");
    }

    void mend() {
        execute(MEND);
    }

    private void execute(String sql) {
        try (Connection connection = shop.databaseOf(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        mend();
    }
}
