package dev.sagashop.events;

import dev.sagashop.events.data.NotificationKind;
import java.util.Objects;
import java.util.UUID;

/**
 * The mail server has taken a mail to the customer.
 *
 * @param orderId the order
 * @param kind what the mail was about
 */
public record CustomerNotified(UUID orderId, NotificationKind kind) implements NotificationEvent {

    public CustomerNotified {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(kind, "kind");
    }
}
