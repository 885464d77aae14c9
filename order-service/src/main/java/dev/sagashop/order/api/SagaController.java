package dev.sagashop.order.api;

import dev.sagashop.order.persistence.Orders;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of all sagas, newest first; it needs no customer. */
@RestController
class SagaController {

    private final Orders orders;

    SagaController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/sagas")
    Page<SagaView> list(
            @RequestParam(required = false) @Nullable OrderCursor cursor,
            @RequestParam(defaultValue = "20") PageLimit limit) {
        OrderCursor from = Objects.requireNonNullElse(cursor, OrderCursor.START);
        var found = orders.newestFirst(from.placedBefore(), from.orderIdBefore(), limit.value() + 1);
        return Page.of(
                found, limit, SagaView::of, last -> OrderCursor.after(last).text());
    }
}
