package dev.sagashop.inventory.catalog;

import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.sql.ColumnArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the whole catalogue in two statements. */
@Repository
class ProductTable {

    /** A row that is as announced is locked and not written. Sorted, so that two starts cannot deadlock. */
    private static final String WRITE_PRODUCTS = """
            insert into product as known (sku, name, description, category, price_cents, version, announced)
            select sku, name, description, category, price_cents, 1, true
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                as item (sku, name, description, category, price_cents)
            order by sku
            on conflict (sku) do update
            set name = excluded.name, description = excluded.description, category = excluded.category,
                price_cents = excluded.price_cents, version = known.version + 1, announced = true
            where not known.announced
               or (known.name, known.description, known.category, known.price_cents)
                is distinct from (excluded.name, excluded.description, excluded.category, excluded.price_cents)""";

    private static final String READ_PRODUCTS = """
            select sku, name, description, category, price_cents, version from product
            where sku = any (?::text[]) order by sku""";

    private static final String OPEN_STOCK = """
            insert into stock (sku, initial, on_hand)
            select sku, initial, initial from unnest(?::text[], ?::bigint[]) as item (sku, initial)
            order by sku
            on conflict do nothing""";

    private final JdbcTemplate jdbc;

    ProductTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the products until the transaction ends. @return how many were new or different */
    int write(List<CatalogItem> items) {
        return jdbc.update(WRITE_PRODUCTS, statement -> {
            ColumnArray.set(statement, 1, "text", items, CatalogItem::sku);
            ColumnArray.set(statement, 2, "text", items, CatalogItem::name);
            ColumnArray.set(statement, 3, "text", items, CatalogItem::description);
            ColumnArray.set(statement, 4, "text", items, CatalogItem::category);
            ColumnArray.set(statement, 5, "bigint", items, CatalogItem::priceCents);
        });
    }

    /** The products as they are now. */
    List<ProductChanged> read(List<CatalogItem> items) {
        return jdbc.query(
                READ_PRODUCTS,
                statement -> ColumnArray.set(statement, 1, "text", items, CatalogItem::sku),
                ProductTable::productChanged);
    }

    /** Gives new products the stock that they open with. */
    void openStock(List<CatalogItem> items) {
        jdbc.update(OPEN_STOCK, statement -> {
            ColumnArray.set(statement, 1, "text", items, CatalogItem::sku);
            ColumnArray.set(statement, 2, "bigint", items, CatalogItem::initialStock);
        });
    }

    private static ProductChanged productChanged(ResultSet row, int number) throws SQLException {
        return new ProductChanged(
                row.getString("sku"),
                row.getString("name"),
                row.getString("description"),
                row.getString("category"),
                Money.euros(row.getLong("price_cents")),
                row.getLong("version"));
    }
}
