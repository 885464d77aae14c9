package dev.sagashop.bff.edge.service;

import dev.sagashop.bff.edge.customer.CustomerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The order service. Another customer's order is as unknown as one that never was. */
public interface OrderClient {

    /** Accepts an order once per idempotency key, however often it is asked. */
    @PostExchange("/orders")
    Order place(
            @RequestHeader(CustomerId.HEADER) CustomerId customer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody NewOrder order);

    /** The customer's own, newest first. */
    @GetExchange("/orders")
    Page<Order> orders(
            @RequestHeader(CustomerId.HEADER) CustomerId customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/orders/{orderId}")
    Order order(@RequestHeader(CustomerId.HEADER) CustomerId customer, @PathVariable UUID orderId);

    /** Every event of the order, in the order in which they happened to it. */
    @GetExchange("/orders/{orderId}/timeline")
    Timeline timeline(@RequestHeader(CustomerId.HEADER) CustomerId customer, @PathVariable UUID orderId);

    /** The events of the order behind a place on its timeline. */
    @GetExchange("/orders/{orderId}/timeline")
    Timeline timelineAfter(
            @RequestHeader(CustomerId.HEADER) CustomerId customer, @PathVariable UUID orderId, @RequestParam int after);

    /** Cancels the order unless it has been shipped. */
    @PostExchange("/orders/{orderId}/cancellation")
    Order cancel(@RequestHeader(CustomerId.HEADER) CustomerId customer, @PathVariable UUID orderId);
}
