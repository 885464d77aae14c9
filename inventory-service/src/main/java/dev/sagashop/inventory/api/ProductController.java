package dev.sagashop.inventory.api;

import dev.sagashop.inventory.catalog.Products;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, to browse and search. */
@RestController
class ProductController {

    private final Products products;

    ProductController(Products products) {
        this.products = products;
    }

    @GetMapping("/products")
    Page<ProductView> products(
            @RequestParam(defaultValue = "") @Size(max = 100, message = "must have at most 100 characters") String q,
            @RequestParam(defaultValue = "") @Size(max = 100, message = "must have at most 100 characters") String category,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20")
                    @Pattern(regexp = "[1-9][0-9]?|100", message = "must be a whole number from 1 to 100") String limit) {
        int size = Integer.parseInt(limit);
        List<ProductView> found =
                products
                        .page(Cursor.sortKey(cursor), plain(category), containing(plain(q)), Limit.of(size + 1))
                        .stream()
                        .map(ProductView::of)
                        .toList();
        return Page.of(found, size, ProductView::sku);
    }

    @GetMapping("/products/{sku}")
    ProductView product(@PathVariable String sku) {
        return products.findBySku(sku)
                .map(ProductView::of)
                .orElseThrow(() -> new NotFoundException("There is no product " + sku));
    }

    @GetMapping("/categories")
    Page<String> categories() {
        return new Page<>(products.categories(), null);
    }

    private static String containing(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /** PostgreSQL's texts hold any character but this one. */
    private static String plain(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
