package dev.sagashop.bff.mobile.order;

import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.mobile.text.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An order in a list: a page of twenty has less than 4 KB. */
record OrderRow(UUID id, String state, String total, String items, Instant placed) {

    static OrderRow of(Order order) {
        return new OrderRow(
                order.orderId(),
                OrderTexts.state(order),
                Texts.money(order.total()),
                OrderTexts.items(order),
                order.placedAt().truncatedTo(ChronoUnit.SECONDS));
    }
}
