package dev.sagashop.saga.deadletters;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Shop;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A fault in the order service's database: it refuses to write down that a certain customer's money was taken. */
final class BrokenTable implements AutoCloseable {

    private static final String BREAK = """
            create function refuse_capture() returns trigger language plpgsql as $$
            begin raise exception 'the capture of %% is refused on purpose', new.order_id; end $$;
            create trigger refuse_capture before update on customer_order for each row
                when (new.customer_id = '%s' and new.payment_status = 'CAPTURED')
                execute function refuse_capture()""";

    private static final String MEND = "drop function if exists refuse_capture cascade";

    private final Shop shop;

    BrokenTable(Shop shop, Customer customer) {
        this.shop = shop;
        execute(BREAK.formatted(customer.id()));
    }

    void mend() {
        execute(MEND);
    }

    private void execute(String sql) {
        try (Connection connection = shop.databaseOf("order-service");
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
