package dev.sagashop.notification.api;

import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.notification.persistence.MailStatus;
import dev.sagashop.notification.persistence.MailSummary;
import dev.sagashop.notification.rendering.Subjects;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mail as others see it. */
record NotificationView(
        UUID notificationId,
        NotificationKind kind,
        String recipient,
        String subject,
        MailStatus status,
        int attempts,
        Instant updatedAt) {

    static NotificationView of(MailSummary mail) {
        return new NotificationView(
                mail.mailId(),
                mail.kind(),
                mail.recipient(),
                Subjects.of(mail.kind(), mail.orderId()),
                mail.status(),
                mail.attempts(),
                mail.updatedAt());
    }

    /** The mails of one order. */
    record Items(List<NotificationView> items) {}
}
