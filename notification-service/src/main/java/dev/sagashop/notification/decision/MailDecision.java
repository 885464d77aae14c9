package dev.sagashop.notification.decision;

import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.notification.decision.MailContent.Cancellation;
import dev.sagashop.notification.decision.MailContent.Confirmation;
import dev.sagashop.notification.decision.MailContent.Refund;
import dev.sagashop.notification.decision.MailContent.Shipping;
import dev.sagashop.notification.decision.MailWish.WantedMail;

/** What the customer is told of an event. */
public final class MailDecision {

    private MailDecision() {}

    public static MailWish onConfirmation(OrderConfirmed event) {
        return new WantedMail(event.orderId(), event.customerId(), new Confirmation(event.lines(), event.total()));
    }

    public static MailWish onCancellation(OrderCancelled event) {
        return new WantedMail(
                event.orderId(), event.customerId(), new Cancellation(event.reason(), event.lines(), event.total()));
    }

    public static MailWish onShipping(OrderShipped event) {
        var content = new Shipping(event.lines(), event.total(), event.shippingAddress());
        return new WantedMail(event.orderId(), event.customerId(), content);
    }

    public static MailWish onRefund(PaymentRefunded event) {
        return new WantedMail(event.orderId(), event.customerId(), new Refund(event.amount()));
    }
}
