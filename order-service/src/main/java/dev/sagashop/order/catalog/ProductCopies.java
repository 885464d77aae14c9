package dev.sagashop.order.catalog;

import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.sql.ColumnArray;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The products as this service knows them; one statement for any number of them. */
@Component
public class ProductCopies {

    static final String COLUMNS = "sku, name, description, category, price_minor, currency, version";

    private static final String FIND = "select " + COLUMNS + " from product_copy where sku = any (?)";

    /** The condition holds even if two instances learn of two versions at once. Sorted, so that they do not deadlock. */
    private static final String REMEMBER = """
            insert into product_copy (sku, name, description, category, price_minor, currency, version)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
                as batch (sku, name, description, category, price_minor, currency, version)
            order by sku
            on conflict (sku) do update
            set name = excluded.name, description = excluded.description, category = excluded.category,
                price_minor = excluded.price_minor, currency = excluded.currency, version = excluded.version
            where product_copy.version < excluded.version""";

    private final JdbcTemplate jdbc;

    ProductCopies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The known ones of these products, by SKU. */
    public Map<String, Listed> find(Collection<String> skus) {
        Map<String, Listed> found = new LinkedHashMap<>();
        jdbc.query(FIND, statement -> ColumnArray.set(statement, 1, "text", skus), row -> {
            found.put(row.getString("sku"), listed(row));
        });
        return found;
    }

    /** Keeps those that are newer than what is known. */
    void remember(Collection<Listed> products) {
        List<Listed> rows = List.copyOf(products);
        jdbc.update(REMEMBER, statement -> {
            ColumnArray.set(statement, 1, "text", rows, Listed::sku);
            ColumnArray.set(statement, 2, "text", rows, Listed::name);
            ColumnArray.set(statement, 3, "text", rows, Listed::description);
            ColumnArray.set(statement, 4, "text", rows, Listed::category);
            ColumnArray.set(
                    statement, 5, "bigint", rows, product -> product.price().minorUnits());
            ColumnArray.set(
                    statement, 6, "text", rows, product -> product.price().currency());
            ColumnArray.set(statement, 7, "bigint", rows, Listed::version);
        });
    }

    static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("sku"),
                row.getString("name"),
                row.getString("description"),
                row.getString("category"),
                new Money(row.getLong("price_minor"), row.getString("currency")),
                row.getLong("version"));
    }
}
