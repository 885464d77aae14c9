package dev.sagashop.order.api;

import dev.sagashop.order.catalog.ProductCopies;
import dev.sagashop.order.catalog.ProductSearch;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as this service knows it, for when the inventory service cannot answer; it needs no customer. */
@RestController
class ProductController {

    private final ProductSearch search;
    private final ProductCopies products;

    ProductController(ProductSearch search, ProductCopies products) {
        this.search = search;
        this.products = products;
    }

    @GetMapping("/products")
    Page<ProductView> list(
            @RequestParam(defaultValue = "") SearchText q,
            @RequestParam(defaultValue = "") SearchText category,
            @RequestParam(required = false) @Nullable ProductCursor cursor,
            @RequestParam(defaultValue = "20") PageLimit limit) {
        ProductCursor from = Objects.requireNonNullElse(cursor, ProductCursor.START);
        List<Listed> found = search.page(from.after(), category.value(), q.value(), limit.value() + 1);
        return Page.of(found, limit, ProductView::of, last -> new ProductCursor(last.sku()).text());
    }

    @GetMapping("/products/{sku}")
    ProductView read(@PathVariable String sku) {
        return Optional.ofNullable(products.find(List.of(sku)).get(sku))
                .map(ProductView::of)
                .orElseThrow(Problems::productNotFound);
    }

    @GetMapping("/categories")
    Page<String> categories() {
        return new Page<>(search.categories(), null);
    }
}
