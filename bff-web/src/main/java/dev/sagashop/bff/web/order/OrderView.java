package dev.sagashop.bff.web.order;

import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.web.money.DecimalMoney;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.ShippingAddress;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the order itself knows.
 *
 * @param cancellable whether a cancellation would still be accepted
 * @param paymentStatus what the order has heard of its payment; the payment's own word is in the detail
 * @param stockStatus what the order has heard of its stock; the inventory's own word is in the detail
 */
record OrderView(
        UUID orderId,
        Order.Status status,
        @Nullable CancellationReason cancellationReason,
        boolean cancellable,
        Instant placedAt,
        Instant updatedAt,
        List<Line> lines,
        DecimalMoney total,
        String paymentMethod,
        String paymentStatus,
        String stockStatus,
        ShippingAddress shippingAddress) {

    private static final Set<Order.Status> CANCELLABLE = EnumSet.of(Order.Status.PLACED, Order.Status.CONFIRMED);

    static OrderView of(Order order) {
        return new OrderView(
                order.orderId(),
                order.status(),
                order.cancellationReason(),
                CANCELLABLE.contains(order.status()),
                order.placedAt(),
                order.updatedAt(),
                order.lines().stream().map(Line::of).toList(),
                DecimalMoney.of(order.total()),
                order.paymentMethod(),
                order.paymentStatus(),
                order.stockStatus(),
                order.shippingAddress());
    }

    /** A product as it was ordered, and what all of its pieces cost together. */
    record Line(String sku, String name, int quantity, DecimalMoney unitPrice, DecimalMoney lineTotal) {

        private static Line of(Order.Line line) {
            Money unitPrice = line.unitPrice();
            return new Line(
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    DecimalMoney.of(unitPrice),
                    DecimalMoney.of(unitPrice.times(line.quantity())));
        }
    }
}
