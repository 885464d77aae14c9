package dev.sagashop.bff.mobile.order;

import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.mobile.text.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An order in a list: a page of twenty has less than 4 KB.
 *
 * @param items such as {@code 2 × Ethiopia Yirgacheffe and 1 more}; shorter than in {@link OrderCard}
 */
record OrderRow(UUID id, String state, String total, String items, Instant placed) {

    private static final int MAX_ITEMS_BYTES = 46;

    static OrderRow of(Order order) {
        return new OrderRow(
                order.orderId(),
                OrderTexts.state(order),
                Texts.money(order.total()),
                OrderTexts.items(order, MAX_ITEMS_BYTES),
                order.placedAt().truncatedTo(ChronoUnit.SECONDS));
    }
}
