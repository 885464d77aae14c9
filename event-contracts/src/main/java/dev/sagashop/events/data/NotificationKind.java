package dev.sagashop.events.data;

/** What a mail to the customer is about. */
public enum NotificationKind {
    ORDER_CONFIRMED,
    ORDER_CANCELLED,
    ORDER_SHIPPED,
    PAYMENT_REFUNDED
}
