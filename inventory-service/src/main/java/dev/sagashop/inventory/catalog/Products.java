package dev.sagashop.inventory.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The products that customers browse. */
public interface Products extends Repository<Product, String> {

    Optional<Product> findBySku(String sku);

    /**
     * One page, in the order of the SKUs.
     *
     * @param after the SKU before the page, empty for the first page
     * @param category only of this category, empty for all
     * @param pattern a LIKE pattern in lower case for name, description or SKU; {@code \} escapes
     */
    @Query("""
            select p from Product p
            where p.sku > :after
              and (:category = '' or p.category = :category)
              and (lower(p.name) like :pattern escape '\\'
                   or lower(p.description) like :pattern escape '\\'
                   or lower(p.sku) like :pattern escape '\\')
            order by p.sku""")
    List<Product> page(String after, String category, String pattern, Limit limit);

    @Query("select distinct p.category from Product p order by p.category")
    List<String> categories();
}
