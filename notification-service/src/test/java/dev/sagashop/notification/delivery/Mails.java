package dev.sagashop.notification.delivery;

import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.notification.Orders;
import dev.sagashop.notification.decision.MailContent;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.Mail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Mails without an event before them. */
final class Mails {

    private Mails() {}

    static Mail to(String customerId) {
        return to(customerId, new MailContent.Refund(Orders.TOTAL));
    }

    private static Mail to(String customerId, MailContent content) {
        UUID orderId = UUID.randomUUID();
        return new Mail(
                UUID.randomUUID(),
                orderId,
                customerId,
                customerId + "@customers.sagashop.example",
                content,
                Cause.ofCommand(orderId.toString(), "test", orderId.toString(), null));
    }

    static ClaimedMail claimed(String customerId) {
        return claimed(customerId, new MailContent.Refund(Orders.TOTAL));
    }

    static ClaimedMail claimed(String customerId, MailContent content) {
        return new ClaimedMail(
                to(customerId, content), 0, giveUpAt(), Instant.now().plusSeconds(60));
    }

    /** Later than any test ends; the database keeps microseconds. */
    static Instant giveUpAt() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(5));
    }
}
