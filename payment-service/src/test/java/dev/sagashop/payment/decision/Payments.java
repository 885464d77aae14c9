package dev.sagashop.payment.decision;

import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.fixtures.TestOrder;
import java.util.UUID;

/** The events of one order, and what they make of its payment. */
public final class Payments {

    public static final Money TOTAL = Money.euros(2580);

    private Payments() {}

    public static OrderPlaced placed(UUID orderId, String paymentMethod) {
        return order(orderId).paidWith(paymentMethod).placed();
    }

    public static OrderConfirmed confirmed(UUID orderId) {
        return order(orderId).confirmed();
    }

    public static OrderCancelled cancelled(UUID orderId) {
        return order(orderId).cancelled();
    }

    private static TestOrder order(UUID orderId) {
        return TestOrder.ofCoffee().withId(orderId);
    }

    static Payment requested() {
        return Payment.requested(UUID.randomUUID(), "ada", TOTAL, "pm_card_visa");
    }

    static Payment authorized() {
        return requested().authorized("auth_1");
    }
}
