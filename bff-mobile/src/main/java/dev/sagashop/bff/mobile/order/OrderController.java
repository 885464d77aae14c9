package dev.sagashop.bff.mobile.order;

import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.paging.Cursor;
import dev.sagashop.bff.edge.service.NewOrder;
import dev.sagashop.bff.edge.service.OrderClient;
import dev.sagashop.bff.mobile.MobileProperties;
import dev.sagashop.bff.mobile.paging.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
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

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Place an order; it goes on after the answer")
    ResponseEntity<OrderCard> place(
            CustomerId customer,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Pattern(regexp = "[\\x21-\\x7e]{1,100}", message = "must be 1 to 100 visible ASCII characters") @Nullable String idempotencyKey,
            @RequestBody NewOrder order) {
        OrderCard placed = OrderCard.of(orders.place(customer, idempotencyKey, order));
        return ResponseEntity.accepted()
                .location(URI.create("/mobile/orders/" + placed.id()))
                .body(placed);
    }

    @GetMapping
    @Operation(summary = "The customer's own orders, newest first, page by page")
    Listing<OrderRow> orders(CustomerId customer, @RequestParam(required = false) @Cursor @Nullable String cursor) {
        return Listing.of(orders.orders(customer, cursor, properties.pageSize()), OrderRow::of);
    }

    @GetMapping("/{orderId}")
    @Operation(summary = "An order, ready to show")
    OrderCard order(CustomerId customer, @PathVariable UUID orderId) {
        return OrderCard.of(orders.order(customer, orderId));
    }

    @PostMapping("/{orderId}/cancel")
    @Operation(summary = "Cancel an order that has not been shipped")
    OrderCard cancel(CustomerId customer, @PathVariable UUID orderId) {
        return OrderCard.of(orders.cancel(customer, orderId));
    }
}
