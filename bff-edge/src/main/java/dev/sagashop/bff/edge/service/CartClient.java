package dev.sagashop.bff.edge.service;

import dev.sagashop.bff.edge.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The order service's carts. Whoever changes one says which version they saw, and is refused if it is not the current. */
public interface CartClient {

    @GetExchange("/cart")
    Cart cart(@RequestHeader(CustomerId.HEADER) CustomerId customer);

    /** Puts more of a product into the cart. */
    @PostExchange("/cart/items")
    Cart add(@RequestHeader(CustomerId.HEADER) CustomerId customer, @RequestBody CartAddition addition);

    @PutExchange("/cart/items/{sku}")
    Cart set(
            @RequestHeader(CustomerId.HEADER) CustomerId customer,
            @PathVariable String sku,
            @RequestBody CartQuantity quantity);

    @DeleteExchange("/cart/items/{sku}")
    Cart remove(
            @RequestHeader(CustomerId.HEADER) CustomerId customer,
            @PathVariable String sku,
            @RequestParam long version);

    /** Turns the cart into an order, exactly once however often it is asked, and empties it. */
    @PostExchange("/cart/checkout")
    Order checkOut(
            @RequestHeader(CustomerId.HEADER) CustomerId customer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody Checkout checkout);
}
