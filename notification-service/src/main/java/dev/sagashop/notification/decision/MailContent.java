package dev.sagashop.notification.decision;

import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import java.util.List;

/** What a mail tells, one record for each kind. Stored with the mail, so that it can be written again at any time. */
public sealed interface MailContent {

    NotificationKind kind();

    /** The order goes ahead. */
    record Confirmation(List<OrderLine> lines, Money total) implements MailContent {
        @Override
        public NotificationKind kind() {
            return NotificationKind.ORDER_CONFIRMED;
        }
    }

    /** The order will not be fulfilled. Money that was taken comes back with a {@link Refund} of its own. */
    record Cancellation(CancellationReason reason, List<OrderLine> lines, Money total) implements MailContent {
        @Override
        public NotificationKind kind() {
            return NotificationKind.ORDER_CANCELLED;
        }
    }

    /** The goods are on their way. */
    record Shipping(List<OrderLine> lines, Money total, ShippingAddress address) implements MailContent {
        @Override
        public NotificationKind kind() {
            return NotificationKind.ORDER_SHIPPED;
        }
    }

    /** The money goes back. */
    record Refund(Money amount) implements MailContent {
        @Override
        public NotificationKind kind() {
            return NotificationKind.PAYMENT_REFUNDED;
        }
    }
}
