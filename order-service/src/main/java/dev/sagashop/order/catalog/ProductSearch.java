package dev.sagashop.order.catalog;

import dev.sagashop.order.decision.CatalogEntry.Listed;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds products as the inventory service does, and in the same order: a client may change over between two pages. */
@Component
public class ProductSearch {

    private static final String PAGE = """
            select %s from product_copy
            where sku > :after
              and (:category = '' or category = :category)
              and (lower(name) like :pattern or lower(description) like :pattern or lower(sku) like :pattern)
            order by sku limit :limit""".formatted(ProductCopies.COLUMNS);

    /** Products that the catalogue told of before it told categories have none yet. */
    private static final String CATEGORIES =
            "select distinct category from product_copy where category <> '' order by category";

    private final JdbcClient jdbc;

    ProductSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page, in the order of the SKUs.
     *
     * @param after the SKU before the page, empty for the first page
     * @param category only of this category, empty for all
     * @param text what the name, the description or the SKU contains, in whatever case; empty for all
     */
    public List<Listed> page(String after, String category, String text, int limit) {
        return jdbc.sql(PAGE)
                .param("after", after)
                .param("category", category)
                .param("pattern", containing(text))
                .param("limit", limit)
                .query((row, number) -> ProductCopies.listed(row))
                .list();
    }

    public List<String> categories() {
        return jdbc.sql(CATEGORIES)
                .query((row, number) -> row.getString("category"))
                .list();
    }

    private static String containing(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
