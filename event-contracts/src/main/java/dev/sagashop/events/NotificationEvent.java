package dev.sagashop.events;

import java.util.UUID;

/** What the notification service says, on topic {@code notifications}. */
public sealed interface NotificationEvent extends Event permits CustomerNotified, NotificationFailed {

    /** The order that this happened to. */
    UUID orderId();

    @Override
    default String subject() {
        return orderId().toString();
    }
}
