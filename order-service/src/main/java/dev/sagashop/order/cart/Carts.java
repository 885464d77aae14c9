package dev.sagashop.order.cart;

import dev.sagashop.order.cart.decision.Cart;
import dev.sagashop.order.cart.decision.CartItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All carts, and which version of them became which order. */
@Component
class Carts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<List<CartItem>> ITEMS = new TypeReference<>() {};

    private static final String FIND = "select version, items from cart where customer_id = :customerId";

    /** The condition decides between two who saw the same version: the second one finds the first one's. */
    private static final String REPLACE = """
            insert into cart (customer_id, version, items) values (:customerId, :version, :items::jsonb)
            on conflict (customer_id) do update set version = excluded.version, items = excluded.items
            where cart.version = excluded.version - 1""";

    private static final String EMPTY = """
            with emptied as (
                update cart set version = version + 1, items = '[]'
                where customer_id = :customerId and version = :version
                returning customer_id)
            insert into cart_checkout (customer_id, version, order_id)
            select customer_id, :version, :orderId from emptied""";

    private final JdbcClient jdbc;

    Carts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Cart find(String customerId) {
        return cart(FIND, customerId);
    }

    /** The cart, which nobody else changes until the surrounding transaction ends. */
    Cart lock(String customerId) {
        return cart(FIND + " for update", customerId);
    }

    /** Keeps the next version. @return whether nobody else has made one meanwhile */
    boolean replace(String customerId, Cart next) {
        return jdbc.sql(REPLACE)
                        .param("customerId", customerId)
                        .param("version", next.version())
                        .param("items", JSON.writeValueAsString(next.items()))
                        .update()
                == 1;
    }

    /** Empties the locked cart, whose version became the order. */
    void empty(String customerId, Cart locked, UUID orderId) {
        jdbc.sql(EMPTY)
                .param("customerId", customerId)
                .param("version", locked.version())
                .param("orderId", orderId)
                .update();
    }

    /** The order that this version of the cart became. */
    Optional<UUID> orderOf(String customerId, long version) {
        return jdbc.sql("select order_id from cart_checkout where customer_id = ? and version = ?")
                .params(customerId, version)
                .query((row, number) -> row.getObject("order_id", UUID.class))
                .optional();
    }

    private Cart cart(String sql, String customerId) {
        return jdbc.sql(sql)
                .param("customerId", customerId)
                .query((row, number) -> cart(row))
                .optional()
                .orElse(Cart.NEW);
    }

    private static Cart cart(ResultSet row) throws SQLException {
        return new Cart(row.getLong("version"), JSON.readValue(row.getString("items"), ITEMS));
    }
}
