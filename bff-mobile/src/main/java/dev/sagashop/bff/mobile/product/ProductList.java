package dev.sagashop.bff.mobile.product;

import dev.sagashop.bff.edge.service.Catalogue.Found;
import dev.sagashop.bff.edge.service.Page;
import dev.sagashop.bff.edge.service.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A screenful of products.
 *
 * @param next the cursor of the next page; absent on the last one
 * @param degraded {@code stock} while it is not known what is available
 */
record ProductList(List<ProductRow> items, @Nullable String next, List<String> degraded) {

    static ProductList of(Found<Page<Product>> found) {
        Page<ProductRow> page = found.value().map(ProductRow::of);
        return new ProductList(page.items(), page.nextCursor(), found.degraded());
    }
}
