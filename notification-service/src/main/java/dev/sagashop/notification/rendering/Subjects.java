package dev.sagashop.notification.rendering;

import dev.sagashop.events.data.NotificationKind;
import java.util.UUID;

/** The subjects of mails. */
public final class Subjects {

    private static final int SHORT_NUMBER_LENGTH = 8;

    private Subjects() {}

    /** Tells one order from another by the first digits of its number; the mail has the whole. */
    public static String of(NotificationKind kind, UUID orderId) {
        String number = orderId.toString().substring(0, SHORT_NUMBER_LENGTH);
        return switch (kind) {
            case ORDER_CONFIRMED -> "Your order " + number + " is confirmed";
            case ORDER_CANCELLED -> "Your order " + number + " was cancelled";
            case ORDER_SHIPPED -> "Your order " + number + " is on its way";
            case PAYMENT_REFUNDED -> "Your refund for order " + number;
        };
    }
}
