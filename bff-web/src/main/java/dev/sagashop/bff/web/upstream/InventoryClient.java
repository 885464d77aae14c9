package dev.sagashop.bff.web.upstream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The inventory service. */
public interface InventoryClient {

    /** Products whose text matches {@code q}, of one category, or all. */
    @GetExchange("/products")
    Page<Product> products(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/products/{sku}")
    Product product(@PathVariable String sku);

    /** The stock that an order holds; not found until the service has heard of the order. */
    @GetExchange("/reservations/{orderId}")
    Reservation reservation(@PathVariable UUID orderId);
}
