package dev.sagashop.bff.mobile.order;

import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.mobile.text.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An order on a screen of its own, in less than 600 bytes.
 *
 * @param state Placed, Confirmed, Shipped or Cancelled
 * @param headline what that means to the person who waits
 * @param total such as {@code €25.80}
 * @param items such as {@code 2 × Ethiopia Yirgacheffe and 1 more}
 * @param placed when; the phone knows its time zone
 * @param canCancel whether to show the button
 */
public record OrderCard(
        UUID id, String state, String headline, String total, String items, Instant placed, boolean canCancel) {

    private static final int MAX_ITEMS_BYTES = 60;

    public static OrderCard of(Order order) {
        return new OrderCard(
                order.orderId(),
                OrderTexts.state(order),
                OrderTexts.headline(order),
                Texts.money(order.total()),
                OrderTexts.items(order, MAX_ITEMS_BYTES),
                order.placedAt().truncatedTo(ChronoUnit.SECONDS),
                canCancel(order));
    }

    private static boolean canCancel(Order order) {
        return switch (order.status()) {
            case PLACED, CONFIRMED -> true;
            case SHIPPED, CANCELLED -> false;
        };
    }
}
