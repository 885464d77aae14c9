package dev.sagashop.localstack.demo;

import java.util.Set;

/** The ways an order can go, each with the order that goes it and the end that it must come to. */
enum SagaPath {
    SHIPPED("confirmed and shipped", Shop.IN_STOCK, "pm_card_visa", new Ending("SHIPPED", "", "CAPTURED", "COMMITTED")),
    DECLINED(
            "payment declined",
            Shop.IN_STOCK,
            "pm_card_chargeDeclined",
            new Ending("CANCELLED", "PAYMENT_DECLINED", "DECLINED", "RELEASED")),
    OUT_OF_STOCK(
            "out of stock",
            Shop.SOLD_OUT,
            "pm_card_visa",
            new Ending("CANCELLED", "OUT_OF_STOCK", "VOIDED", "REJECTED")),
    BOTH_FAIL(
            "both fail",
            Shop.SOLD_OUT,
            "pm_card_insufficientFunds",
            new Ending("CANCELLED", "OUT_OF_STOCK", "DECLINED", "REJECTED"),
            new Ending("CANCELLED", "PAYMENT_DECLINED", "DECLINED", "REJECTED")),
    CAPTURE_FAILS(
            "capture fails",
            Shop.IN_STOCK,
            "pm_card_captureFails",
            new Ending("CANCELLED", "PAYMENT_FAILED", "VOIDED", "RELEASED")),
    CANCELLED_BY_CUSTOMER(
            "cancelled by customer",
            Shop.IN_STOCK,
            "pm_card_visa",
            new Ending("CANCELLED", "CUSTOMER_REQUEST", "REFUNDED", "RELEASED")),
    TIMED_OUT("timed out", Shop.IN_STOCK, "pm_card_slow", new Ending("CANCELLED", "TIMED_OUT", "VOIDED", "RELEASED"));

    private final String title;
    private final String sku;
    private final String paymentMethod;
    private final Set<Ending> expected;

    /** Where two answers race, the first one is the order's reason and either may be first. */
    SagaPath(String title, String sku, String paymentMethod, Ending... expected) {
        this.title = title;
        this.sku = sku;
        this.paymentMethod = paymentMethod;
        this.expected = Set.of(expected);
    }

    String title() {
        return title;
    }

    String sku() {
        return sku;
    }

    String paymentMethod() {
        return paymentMethod;
    }

    boolean expects(Ending actual) {
        return expected.contains(actual);
    }

    String expectation() {
        return expected.iterator().next().toString();
    }

    /** The customer changes their mind once the money is taken, which is the latest and hardest moment. */
    boolean isCancelledAfter(String eventType) {
        return this == CANCELLED_BY_CUSTOMER && eventType.equals("PaymentCaptured");
    }
}
