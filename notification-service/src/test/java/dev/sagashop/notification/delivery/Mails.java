package dev.sagashop.notification.delivery;

import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.notification.Orders;
import dev.sagashop.notification.decision.MailContent;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.Mail;
import java.time.Instant;
import java.util.UUID;

/** Mails without an event before them. */
final class Mails {

    private Mails() {}

    static Mail to(String customerId) {
        UUID orderId = UUID.randomUUID();
        return new Mail(
                UUID.randomUUID(),
                orderId,
                customerId,
                customerId + "@customers.sagashop.example",
                new MailContent.Refund(Orders.TOTAL),
                Cause.ofCommand(orderId.toString(), "test", orderId.toString(), null));
    }

    static ClaimedMail claimed(String customerId) {
        return new ClaimedMail(to(customerId), 0, Instant.now().plusSeconds(60));
    }
}
