package dev.sagashop.bff.mobile.upstream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The inventory service. */
public interface InventoryClient {

    @GetExchange("/products")
    Page<Product> products(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);
}
