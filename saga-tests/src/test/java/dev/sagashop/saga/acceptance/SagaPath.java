package dev.sagashop.saga.acceptance;

import java.util.List;

/** The ways an order can go that a customer can choose, with the end that each must come to and all that happens on it. */
enum SagaPath {
    CONFIRMED_AND_SHIPPED(
            "pm_card_visa",
            new Ending("SHIPPED", "", "CAPTURED", "COMMITTED"),
            "OrderPlaced",
            "StockReserved",
            "PaymentAuthorized",
            "OrderConfirmed",
            "PaymentCaptured",
            "CustomerNotified(ORDER_CONFIRMED)",
            "OrderShipped",
            "StockCommitted",
            "CustomerNotified(ORDER_SHIPPED)"),
    DECLINED(
            "pm_card_chargeDeclined",
            new Ending("CANCELLED", "PAYMENT_DECLINED", "DECLINED", "RELEASED"),
            "OrderPlaced",
            "StockReserved",
            "PaymentDeclined",
            "OrderCancelled",
            "StockReleased",
            "CustomerNotified(ORDER_CANCELLED)"),
    OUT_OF_STOCK(
            "pm_card_visa",
            new Ending("CANCELLED", "OUT_OF_STOCK", "VOIDED", "REJECTED"),
            "OrderPlaced",
            "StockRejected",
            "PaymentAuthorized",
            "OrderCancelled",
            "PaymentVoided",
            "CustomerNotified(ORDER_CANCELLED)"),
    CAPTURE_FAILS(
            "pm_card_captureFails",
            new Ending("CANCELLED", "PAYMENT_FAILED", "VOIDED", "RELEASED"),
            "OrderPlaced",
            "StockReserved",
            "PaymentAuthorized",
            "OrderConfirmed",
            "CustomerNotified(ORDER_CONFIRMED)",
            "PaymentCaptureFailed",
            "OrderCancelled",
            "StockReleased",
            "PaymentVoided",
            "CustomerNotified(ORDER_CANCELLED)"),
    CANCELLED_BY_CUSTOMER(
            "pm_card_visa",
            new Ending("CANCELLED", "CUSTOMER_REQUEST", "REFUNDED", "RELEASED"),
            "OrderPlaced",
            "StockReserved",
            "PaymentAuthorized",
            "OrderConfirmed",
            "PaymentCaptured",
            "CustomerNotified(ORDER_CONFIRMED)",
            "OrderCancelled",
            "StockReleased",
            "PaymentRefunded",
            "CustomerNotified(ORDER_CANCELLED)",
            "CustomerNotified(PAYMENT_REFUNDED)"),
    TIMED_OUT(
            "pm_card_slow",
            new Ending("CANCELLED", "TIMED_OUT", "VOIDED", "RELEASED"),
            "OrderPlaced",
            "StockReserved",
            "OrderCancelled",
            "StockReleased",
            "PaymentAuthorized",
            "PaymentVoided",
            "CustomerNotified(ORDER_CANCELLED)");

    private final String paymentMethod;
    private final Ending ending;
    private final List<String> events;

    SagaPath(String paymentMethod, Ending ending, String... events) {
        this.paymentMethod = paymentMethod;
        this.ending = ending;
        this.events = List.of(events);
    }

    String paymentMethod() {
        return paymentMethod;
    }

    Ending ending() {
        return ending;
    }

    /** In no particular order. */
    List<String> events() {
        return events;
    }
}
