package dev.sagashop.notification;

import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.messaging.fixtures.TestOrder;
import java.util.List;
import java.util.UUID;

/** What happens to orders in tests. */
public final class Orders {

    public static final List<OrderLine> LINES = newOrder("ada").lines();

    public static final Money TOTAL = Money.euros(126_036);

    private Orders() {}

    /** A customer of one test alone: topics and mails are shared. */
    public static String newCustomer() {
        return "ada-" + UUID.randomUUID();
    }

    /** Its amounts need a thousands separator, so that a mail shows how money is written. */
    public static TestOrder newOrder(String customerId) {
        return TestOrder.ofCoffee()
                .and(new OrderLine("MUG-BLU-300", "Blue mug", 1, Money.euros(123_456)))
                .by(customerId);
    }

    public static OrderConfirmed confirmed(String customerId) {
        return newOrder(customerId).confirmed();
    }

    public static OrderCancelled cancelled(String customerId, CancellationReason reason) {
        return newOrder(customerId).cancelled(reason);
    }

    public static OrderShipped shipped(String customerId) {
        return newOrder(customerId).shipped();
    }

    public static PaymentRefunded refunded(String customerId) {
        return new PaymentRefunded(UUID.randomUUID(), customerId, TOTAL);
    }
}
