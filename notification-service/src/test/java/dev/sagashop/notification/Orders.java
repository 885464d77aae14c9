package dev.sagashop.notification;

import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import java.util.List;
import java.util.UUID;

/** What happens to orders in tests. */
public final class Orders {

    public static final ShippingAddress ADDRESS =
            new ShippingAddress("Ada Lovelace", "Hauptstrasse 1", "Berlin", "10115", "DE");

    public static final List<OrderLine> LINES = List.of(
            new OrderLine("COF-ETH-250", "Ethiopia Yirgacheffe", 2, Money.euros(1290)),
            new OrderLine("MUG-BLU-300", "Blue mug", 1, Money.euros(123_456)));

    public static final Money TOTAL = Money.euros(126_036);

    private Orders() {}

    /** A customer of one test alone: topics and mails are shared. */
    public static String newCustomer() {
        return "ada-" + UUID.randomUUID();
    }

    public static OrderConfirmed confirmed(String customerId) {
        return new OrderConfirmed(UUID.randomUUID(), customerId, LINES, TOTAL);
    }

    public static OrderCancelled cancelled(String customerId, CancellationReason reason) {
        return new OrderCancelled(UUID.randomUUID(), customerId, reason, LINES, TOTAL);
    }

    public static OrderShipped shipped(String customerId) {
        return new OrderShipped(UUID.randomUUID(), customerId, LINES, TOTAL, ADDRESS);
    }

    public static PaymentRefunded refunded(String customerId) {
        return new PaymentRefunded(UUID.randomUUID(), customerId, TOTAL);
    }
}
