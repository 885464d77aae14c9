package dev.sagashop.notification.persistence;

import dev.sagashop.events.data.NotificationKind;
import java.time.Instant;
import java.util.UUID;

/** What can be told of a mail without its content. */
public record MailSummary(
        UUID mailId,
        NotificationKind kind,
        UUID orderId,
        String recipient,
        MailStatus status,
        int attempts,
        Instant updatedAt) {}
