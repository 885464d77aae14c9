package dev.sagashop.bff.web.order;

import dev.sagashop.bff.edge.aggregation.Aggregation;
import dev.sagashop.bff.edge.aggregation.Aggregations;
import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.service.InventoryClient;
import dev.sagashop.bff.edge.service.NotificationClient;
import dev.sagashop.bff.edge.service.Notifications;
import dev.sagashop.bff.edge.service.OrderClient;
import dev.sagashop.bff.edge.service.PaymentClient;
import dev.sagashop.bff.web.order.OrderDetail.PaymentView;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks all four services at once. The order comes first in one thing: if it is not the customer's own, nothing that
 * the others said is told.
 */
@Component
class OrderDetails {

    private final Aggregations aggregations;
    private final OrderClient orders;
    private final PaymentClient payments;
    private final InventoryClient inventory;
    private final NotificationClient notifications;

    OrderDetails(
            Aggregations aggregations,
            OrderClient orders,
            PaymentClient payments,
            InventoryClient inventory,
            NotificationClient notifications) {
        this.aggregations = aggregations;
        this.orders = orders;
        this.payments = payments;
        this.inventory = inventory;
        this.notifications = notifications;
    }

    OrderDetail of(CustomerId customer, UUID orderId) {
        Aggregation answer = aggregations.begin();
        var order = answer.read("order", () -> orders.order(customer, orderId));
        var payment = answer.read("payment", () -> payments.payment(orderId));
        var stock = answer.read("stock", () -> inventory.reservation(orderId));
        var mails = answer.read("notifications", () -> notifications.notifications(orderId));
        var timeline = answer.read("timeline", () -> orders.timeline(customer, orderId));
        return new OrderDetail(
                OrderView.of(answer.required(order)),
                answer.optional(payment).map(PaymentView::of).orElse(null),
                answer.optional(stock).orElse(null),
                answer.optional(mails).map(Notifications::items).orElse(null),
                answer.optional(timeline).map(TimelineEntry::of).orElse(null),
                answer.degraded());
    }
}
