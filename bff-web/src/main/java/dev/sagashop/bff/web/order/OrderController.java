package dev.sagashop.bff.web.order;

import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.openapi.Refuses;
import dev.sagashop.bff.edge.paging.Cursor;
import dev.sagashop.bff.edge.paging.PageLimit;
import dev.sagashop.bff.edge.service.OrderClient;
import dev.sagashop.bff.edge.service.Page;
import dev.sagashop.bff.web.waiting.Outcomes;
import dev.sagashop.bff.web.waiting.WaitPreference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "orders")
class OrderController {

    private final OrderClient orders;
    private final OrderDetails details;
    private final Outcomes outcomes;

    OrderController(OrderClient orders, OrderDetails details, Outcomes outcomes) {
        this.orders = orders;
        this.details = details;
        this.outcomes = outcomes;
    }

    @GetMapping
    @Operation(summary = "The customer's own orders, newest first")
    Page<OrderView> orders(
            CustomerId customer,
            @RequestParam(required = false) @Cursor @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        return orders.orders(customer, cursor, limit).map(OrderView::of);
    }

    @GetMapping("/{orderId}")
    @Operation(summary = "An order with its payment, stock, notifications and timeline")
    @Parameter(
            name = WaitPreference.HEADER,
            in = ParameterIn.HEADER,
            description = "wait=N answers as soon as the order is confirmed or cancelled, after N seconds at the latest"
                    + " (RFC 7240); over 30 counts as 30",
            schema = @Schema(type = "string", example = "wait=20"))
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            useReturnTypeSchema = true,
            headers =
                    @Header(
                            name = "Preference-Applied",
                            description = "The wait as it was honoured, if one was preferred",
                            schema = @Schema(type = "string", example = "wait=20")))
    @Refuses(404)
    ResponseEntity<OrderDetail> order(
            CustomerId customer, @PathVariable UUID orderId, @RequestHeader HttpHeaders headers)
            throws InterruptedException {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().varyBy(WaitPreference.HEADER);
        Optional<WaitPreference> preferred = WaitPreference.among(headers.getOrEmpty(WaitPreference.HEADER));
        if (preferred.isPresent()) {
            outcomes.await(orderId, preferred.get(), () -> orders.order(customer, orderId))
                    .ifPresent(applied -> answer.header("Preference-Applied", "wait=" + applied.seconds()));
        }
        return answer.body(details.of(customer, orderId));
    }

    @GetMapping("/{orderId}/timeline")
    @Operation(
            summary = "Every event of an order, oldest first",
            description = "None once the order ended long ago, 90 days by default: then its timeline is removed.")
    @Refuses(404)
    TimelineView timeline(CustomerId customer, @PathVariable UUID orderId) {
        return TimelineView.of(orders.timeline(customer, orderId));
    }

    @PostMapping("/{orderId}/cancel")
    @Operation(summary = "Cancel an order that has not been shipped; what was done for it is undone")
    @Refuses({404, 409})
    OrderView cancel(CustomerId customer, @PathVariable UUID orderId) {
        return OrderView.of(orders.cancel(customer, orderId));
    }
}
