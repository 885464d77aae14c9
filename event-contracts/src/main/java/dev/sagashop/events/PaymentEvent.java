package dev.sagashop.events;

import java.util.UUID;

/** What the payment service says, on topic {@code payments}. */
public sealed interface PaymentEvent extends Event
        permits PaymentAuthorized,
                PaymentDeclined,
                PaymentRefused,
                PaymentCaptured,
                PaymentCaptureFailed,
                PaymentVoided,
                PaymentRefunded {

    /** The order that this happened to. */
    UUID orderId();

    @Override
    default String subject() {
        return orderId().toString();
    }
}
