package dev.sagashop.bff.web.order;

import dev.sagashop.bff.edge.aggregation.Aggregation;
import dev.sagashop.bff.edge.aggregation.Aggregations;
import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.service.InventoryClient;
import dev.sagashop.bff.edge.service.NotificationClient;
import dev.sagashop.bff.edge.service.Notifications;
import dev.sagashop.bff.edge.service.Notifications.Notification;
import dev.sagashop.bff.edge.service.OrderClient;
import dev.sagashop.bff.edge.service.PaymentClient;
import dev.sagashop.bff.edge.service.Reservation;
import dev.sagashop.bff.web.order.OrderDetail.PaymentView;
import dev.sagashop.bff.web.saga.Expectation;
import dev.sagashop.bff.web.saga.Expectations;
import dev.sagashop.bff.web.saga.SagaEvents;
import dev.sagashop.bff.web.saga.TimelineEntry;
import dev.sagashop.events.EventType;
import java.util.List;
import java.util.Optional;
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
        OrderView known = OrderView.of(answer.required(order));
        PaymentView paid = answer.optional(payment).map(PaymentView::of).orElse(null);
        Reservation held = answer.optional(stock).orElse(null);
        List<Notification> sent =
                answer.optional(mails).map(Notifications::items).orElse(null);
        Optional<SagaEvents> events = answer.optional(timeline).map(TimelineView::eventsOf);
        return new OrderDetail(
                known,
                paid,
                held,
                sent,
                events.map(TimelineEntry::of).orElse(null),
                events.map(OrderDetails::expectedAfter).orElse(null),
                answer.degraded());
    }

    /** An order and its first event are there together; without that, the timeline is gone and so is what was awaited. */
    private static List<Expectation> expectedAfter(SagaEvents events) {
        return events.has(EventType.ORDER_PLACED) ? Expectations.after(events) : List.of();
    }
}
