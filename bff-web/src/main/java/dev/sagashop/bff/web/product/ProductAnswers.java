package dev.sagashop.bff.web.product;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.sagashop.bff.edge.service.Catalogue.Found;
import dev.sagashop.bff.edge.service.Page;
import dev.sagashop.bff.edge.service.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of the catalogue, with the parts that could not be had: {@code stock} while the inventory is away. */
final class ProductAnswers {

    private ProductAnswers() {}

    /** A page of products; no cursor on the last one. */
    record Products(List<ProductView> items, @Nullable String nextCursor, List<String> degraded) {

        static Products of(Found<Page<Product>> found) {
            Page<ProductView> page = found.value().map(ProductView::of);
            return new Products(page.items(), page.nextCursor(), found.degraded());
        }
    }

    /** A product. */
    record OneProduct(@JsonUnwrapped ProductView product, List<String> degraded) {

        static OneProduct of(Found<Product> found) {
            return new OneProduct(ProductView.of(found.value()), found.degraded());
        }
    }

    /** The names of all categories; nothing of them is ever missing. */
    record Categories(List<String> items, List<String> degraded) {}
}
