package dev.sagashop.order.api;

import dev.sagashop.order.command.CancelOrder;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.persistence.Orders;
import dev.sagashop.order.persistence.StoredOrder;
import dev.sagashop.order.placement.NewOrder;
import dev.sagashop.order.placement.OrderIntake;
import dev.sagashop.order.placement.PlaceOrderCommand;
import dev.sagashop.order.placement.Placement;
import dev.sagashop.order.timeline.Timeline;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's orders. Somebody else's order is answered as if there were none. */
@RestController
@RequestMapping("/orders")
class OrderController {

    private final OrderIntake intake;
    private final CancelOrder cancelOrder;
    private final Orders orders;
    private final Timeline timeline;

    OrderController(OrderIntake intake, CancelOrder cancelOrder, Orders orders, Timeline timeline) {
        this.intake = intake;
        this.cancelOrder = cancelOrder;
        this.orders = orders;
        this.timeline = timeline;
    }

    @PostMapping
    ResponseEntity<OrderView> place(
            CustomerId customer,
            HttpServletRequest http,
            @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
            @Valid @RequestBody NewOrder order) {
        var command = new PlaceOrderCommand(
                customer.value(), IdempotencyKey.of(http), TraceParent.of(traceparent), order, order);
        return answer(intake.place(command));
    }

    @GetMapping
    Page<OrderView> list(
            CustomerId customer,
            @RequestParam(required = false) @Nullable OrderCursor cursor,
            @RequestParam(defaultValue = "20") PageLimit limit) {
        OrderCursor from = Objects.requireNonNullElse(cursor, OrderCursor.START);
        var found = orders.newestFirst(customer.value(), from.placedBefore(), from.orderIdBefore(), limit.value() + 1);
        return Page.of(
                found, limit, OrderView::of, last -> OrderCursor.after(last).text());
    }

    @GetMapping("/{orderId}")
    OrderView read(CustomerId customer, @PathVariable UUID orderId) {
        return OrderView.of(ownOrder(customer, orderId));
    }

    @GetMapping("/{orderId}/timeline")
    TimelineView timeline(
            CustomerId customer, @PathVariable UUID orderId, @RequestParam(defaultValue = "0") TimelinePosition after) {
        StoredOrder own = ownOrder(customer, orderId);
        return TimelineView.of(own.orderId(), after.value(), timeline.of(own.orderId(), after.value()));
    }

    @PostMapping("/{orderId}/cancellation")
    OrderView cancel(CustomerId customer, @PathVariable UUID orderId) {
        StoredOrder now = cancelOrder.cancel(customer.value(), orderId).orElseThrow(Problems::orderNotFound);
        if (now.order().status() == OrderStatus.SHIPPED) {
            throw Problems.alreadyShipped();
        }
        return OrderView.of(now);
    }

    private StoredOrder ownOrder(CustomerId customer, UUID orderId) {
        return orders.find(orderId)
                .filter(stored -> stored.order().placed().customerId().equals(customer.value()))
                .orElseThrow(Problems::orderNotFound);
    }

    static ResponseEntity<OrderView> answer(Placement placement) {
        return switch (placement) {
            case Placement.Accepted accepted -> accepted(accepted.stored());
            case Placement.Rejected rejected -> throw Problems.rejected(rejected.violations());
            case Placement.PriceRisen risen -> throw Problems.priceRisen(risen.total());
            case Placement.KeyReused reused -> throw Problems.keyReused();
            case Placement.TooBusy busy -> throw Problems.tooBusy(busy.retryAfter());
        };
    }

    private static ResponseEntity<OrderView> accepted(StoredOrder stored) {
        URI location = URI.create("/orders/" + stored.orderId());
        return ResponseEntity.accepted().location(location).body(OrderView.of(stored));
    }
}
