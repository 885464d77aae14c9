package dev.sagashop.payment.decision;

import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import java.util.List;
import java.util.UUID;

/** The events of one order, and what they make of its payment. */
public final class Payments {

    public static final Money TOTAL = Money.euros(2580);

    private static final List<OrderLine> LINES = List.of(new OrderLine("MUG-01", "Mug", 2, Money.euros(1290)));

    private Payments() {}

    public static OrderPlaced placed(UUID orderId, String paymentMethod) {
        var address = new ShippingAddress("Ada Lovelace", "Ringstr. 1", "Berlin", "10115", "DE");
        return new OrderPlaced(orderId, "ada", LINES, TOTAL, paymentMethod, address);
    }

    public static OrderConfirmed confirmed(UUID orderId) {
        return new OrderConfirmed(orderId, "ada", LINES, TOTAL);
    }

    public static OrderCancelled cancelled(UUID orderId) {
        return new OrderCancelled(orderId, "ada", CancellationReason.CUSTOMER_REQUEST, LINES, TOTAL);
    }

    static Payment requested() {
        return Payment.requested(UUID.randomUUID(), "ada", TOTAL, "pm_card_visa");
    }

    static Payment authorized() {
        return requested().authorized("auth_1");
    }
}
