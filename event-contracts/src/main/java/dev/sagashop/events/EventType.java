package dev.sagashop.events;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of events: how each is named on the wire, and where it is published.
 *
 * <p>The wire name is the CloudEvents {@code type}. Its last part is the major version: within one, fields are only
 * added, and readers pass over what they do not know. A change that an old reader would not survive is a new type.
 */
public enum EventType {
    ORDER_PLACED("dev.sagashop.order-placed.v1", Topics.ORDERS, OrderPlaced.class),
    ORDER_CONFIRMED("dev.sagashop.order-confirmed.v1", Topics.ORDERS, OrderConfirmed.class),
    ORDER_CANCELLED("dev.sagashop.order-cancelled.v1", Topics.ORDERS, OrderCancelled.class),
    ORDER_SHIPPED("dev.sagashop.order-shipped.v1", Topics.ORDERS, OrderShipped.class),
    PAYMENT_AUTHORIZED("dev.sagashop.payment-authorized.v1", Topics.PAYMENTS, PaymentAuthorized.class),
    PAYMENT_DECLINED("dev.sagashop.payment-declined.v1", Topics.PAYMENTS, PaymentDeclined.class),
    PAYMENT_REFUSED("dev.sagashop.payment-refused.v1", Topics.PAYMENTS, PaymentRefused.class),
    PAYMENT_CAPTURED("dev.sagashop.payment-captured.v1", Topics.PAYMENTS, PaymentCaptured.class),
    PAYMENT_CAPTURE_FAILED("dev.sagashop.payment-capture-failed.v1", Topics.PAYMENTS, PaymentCaptureFailed.class),
    PAYMENT_VOIDED("dev.sagashop.payment-voided.v1", Topics.PAYMENTS, PaymentVoided.class),
    PAYMENT_REFUNDED("dev.sagashop.payment-refunded.v1", Topics.PAYMENTS, PaymentRefunded.class),
    STOCK_RESERVED("dev.sagashop.stock-reserved.v1", Topics.INVENTORY, StockReserved.class),
    STOCK_REJECTED("dev.sagashop.stock-rejected.v1", Topics.INVENTORY, StockRejected.class),
    STOCK_RESERVATION_REFUSED(
            "dev.sagashop.stock-reservation-refused.v1", Topics.INVENTORY, StockReservationRefused.class),
    STOCK_RELEASED("dev.sagashop.stock-released.v1", Topics.INVENTORY, StockReleased.class),
    STOCK_COMMITTED("dev.sagashop.stock-committed.v1", Topics.INVENTORY, StockCommitted.class),
    CUSTOMER_NOTIFIED("dev.sagashop.customer-notified.v1", Topics.NOTIFICATIONS, CustomerNotified.class),
    NOTIFICATION_FAILED("dev.sagashop.notification-failed.v1", Topics.NOTIFICATIONS, NotificationFailed.class),
    PRODUCT_CHANGED("dev.sagashop.product-changed.v1", Topics.CATALOG, ProductChanged.class),
    RECONCILIATION_REQUESTED(
            "dev.sagashop.reconciliation-requested.v1", Topics.RECONCILIATIONS, ReconciliationRequested.class),
    PAYMENTS_RECONCILED("dev.sagashop.payments-reconciled.v1", Topics.RECONCILIATIONS, PaymentsReconciled.class),
    STOCK_RECONCILED("dev.sagashop.stock-reconciled.v1", Topics.RECONCILIATIONS, StockReconciled.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, type -> type));

    private static final Map<Class<?>, EventType> BY_CLASS =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EventType::eventClass, type -> type));

    private final String wireName;
    private final String topic;
    private final Class<? extends Event> eventClass;

    EventType(String wireName, String topic, Class<? extends Event> eventClass) {
        this.wireName = wireName;
        this.topic = topic;
        this.eventClass = eventClass;
    }

    /** The type of an event. Every permitted event has one; a test pins it. */
    public static EventType of(Event event) {
        return Objects.requireNonNull(BY_CLASS.get(event.getClass()));
    }

    /** The type of that wire name, or empty if it is none of ours. */
    public static Optional<EventType> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** The CloudEvents {@code type}, such as {@code dev.sagashop.order-placed.v1}. */
    public String wireName() {
        return wireName;
    }

    /** The Kafka topic that events of this type are published to. */
    public String topic() {
        return topic;
    }

    /** The record that holds such an event. */
    public Class<? extends Event> eventClass() {
        return eventClass;
    }

    /** The event's name as people say it, such as {@code OrderPlaced}. */
    public String displayName() {
        return eventClass.getSimpleName();
    }
}
