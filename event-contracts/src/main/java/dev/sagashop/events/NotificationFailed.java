package dev.sagashop.events;

import dev.sagashop.events.data.NotificationKind;
import java.util.Objects;
import java.util.UUID;

/**
 * A mail to the customer was given up after its bounded tries. The order itself is not touched by it.
 *
 * @param orderId the order
 * @param kind what the mail was about
 * @param reason what the mail server said last, for people to read
 */
public record NotificationFailed(UUID orderId, NotificationKind kind, String reason) implements NotificationEvent {

    public NotificationFailed {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
    }
}
