package dev.sagashop.order.catalog;

import dev.sagashop.events.data.Money;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The products as this service knows them; one statement for any number of them. */
@Component
public class ProductCopies {

    private static final String FIND =
            "select sku, name, price_minor, currency, version from product_copy where sku = any (?)";

    /** The condition holds even if two instances learn of two versions at once. Sorted, so that they do not deadlock. */
    private static final String REMEMBER = """
            insert into product_copy (sku, name, price_minor, currency, version)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
                as batch (sku, name, price_minor, currency, version)
            order by sku
            on conflict (sku) do update
            set name = excluded.name, price_minor = excluded.price_minor, currency = excluded.currency,
                version = excluded.version
            where product_copy.version < excluded.version""";

    private final JdbcTemplate jdbc;

    ProductCopies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The known ones of these products, by SKU. */
    public Map<String, Listed> find(Collection<String> skus) {
        Map<String, Listed> found = new LinkedHashMap<>();
        jdbc.query(
                FIND,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", skus.toArray())),
                row -> {
                    found.put(row.getString("sku"), listed(row));
                });
        return found;
    }

    /** Keeps those that are newer than what is known. */
    void remember(Collection<Listed> products) {
        jdbc.update(REMEMBER, statement -> {
            Connection connection = statement.getConnection();
            List<Listed> rows = List.copyOf(products);
            statement.setArray(1, connection.createArrayOf("text", column(rows, Listed::sku)));
            statement.setArray(2, connection.createArrayOf("text", column(rows, Listed::name)));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", column(rows, p -> p.price().minorUnits())));
            statement.setArray(
                    4,
                    connection.createArrayOf("text", column(rows, p -> p.price().currency())));
            statement.setArray(5, connection.createArrayOf("bigint", column(rows, Listed::version)));
        });
    }

    private static Object[] column(List<Listed> rows, Function<Listed, Object> value) {
        return rows.stream().map(value).toArray();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var price = new Money(row.getLong("price_minor"), row.getString("currency"));
        return new Listed(row.getString("sku"), row.getString("name"), price, row.getLong("version"));
    }
}
