package dev.sagashop.notification.persistence;

import dev.sagashop.events.data.NotificationKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was given up.
 *
 * @param attempts how many there were
 * @param failure the last one's reason
 * @param failedAt when it was given up
 */
public record FailedMail(
        UUID mailId,
        UUID orderId,
        NotificationKind kind,
        String recipient,
        int attempts,
        @Nullable String failure,
        Instant failedAt) {}
