package dev.sagashop.bff.mobile.order;

import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.mobile.text.Texts;
import dev.sagashop.events.data.CancellationReason;
import org.jspecify.annotations.Nullable;

/** Says how an order is doing, as one would say it to the person who waits for it. */
final class OrderTexts {

    private static final String REFUNDED = "REFUNDED";

    private OrderTexts() {}

    static String state(Order order) {
        return switch (order.status()) {
            case PLACED -> "Placed";
            case CONFIRMED -> "Confirmed";
            case SHIPPED -> "Shipped";
            case CANCELLED -> "Cancelled";
        };
    }

    static String headline(Order order) {
        return switch (order.status()) {
            case PLACED -> "We are checking stock and payment";
            case CONFIRMED -> "Getting ready to ship";
            case SHIPPED -> "On its way";
            case CANCELLED -> why(order.cancellationReason()) + (isRefunded(order) ? ". Your money is refunded" : "");
        };
    }

    /** The first product, and how many others there are, in that many bytes. */
    static String items(Order order, int maxBytes) {
        int others = order.lines().size() - 1;
        if (others < 0) {
            return "";
        }
        Order.Line first = order.lines().getFirst();
        String count = first.quantity() + " × ";
        String more = others == 0 ? "" : " and " + others + " more";
        return count + Texts.within(maxBytes - Texts.bytes(count + more), first.name()) + more;
    }

    private static boolean isRefunded(Order order) {
        return order.paymentStatus().equals(REFUNDED);
    }

    private static String why(@Nullable CancellationReason reason) {
        return switch (reason) {
            case OUT_OF_STOCK -> "Sorry, we ran out of stock";
            case PAYMENT_DECLINED -> "Your card was declined";
            case PAYMENT_FAILED -> "Your payment did not go through";
            case TIMED_OUT -> "It took us too long, please order again";
            case CUSTOMER_REQUEST -> "Cancelled as you asked";
            case null -> "Cancelled";
        };
    }
}
