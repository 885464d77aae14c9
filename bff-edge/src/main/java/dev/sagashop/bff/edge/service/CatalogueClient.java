package dev.sagashop.bff.edge.service;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What every service tells that knows the products. All of them page alike: one's cursor is good at another. */
public interface CatalogueClient {

    /** Products whose text matches {@code q}, of one category, or all. */
    @GetExchange("/products")
    Page<Product> products(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/products/{sku}")
    Product product(@PathVariable String sku);

    @GetExchange("/categories")
    Page<String> categories();
}
