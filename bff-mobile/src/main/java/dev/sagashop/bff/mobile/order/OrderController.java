package dev.sagashop.bff.mobile.order;

import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.openapi.Refuses;
import dev.sagashop.bff.edge.paging.Cursor;
import dev.sagashop.bff.edge.service.OrderClient;
import dev.sagashop.bff.mobile.MobileProperties;
import dev.sagashop.bff.mobile.paging.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/mobile/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "orders")
class OrderController {

    private final OrderClient orders;
    private final MobileProperties properties;

    OrderController(OrderClient orders, MobileProperties properties) {
        this.orders = orders;
        this.properties = properties;
    }

    @GetMapping
    @Operation(summary = "The customer's own orders, newest first, page by page")
    Listing<OrderRow> orders(CustomerId customer, @RequestParam(required = false) @Cursor @Nullable String cursor) {
        return Listing.of(orders.orders(customer, cursor, properties.pageSize()), OrderRow::of);
    }

    @GetMapping("/{orderId}")
    @Operation(summary = "An order, ready to show")
    @Refuses(404)
    OrderCard order(CustomerId customer, @PathVariable UUID orderId) {
        return OrderCard.of(orders.order(customer, orderId));
    }

    @PostMapping("/{orderId}/cancel")
    @Operation(summary = "Cancel an order that has not been shipped; what was done for it is undone")
    @Refuses({404, 409})
    OrderCard cancel(CustomerId customer, @PathVariable UUID orderId) {
        return OrderCard.of(orders.cancel(customer, orderId));
    }
}
