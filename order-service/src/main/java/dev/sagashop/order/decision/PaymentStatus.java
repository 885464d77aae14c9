package dev.sagashop.order.decision;

import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.events.PaymentCaptureFailed;
import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.PaymentDeclined;
import dev.sagashop.events.PaymentEvent;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.PaymentRefused;
import dev.sagashop.events.PaymentVoided;
import java.util.EnumSet;

/** What payment has answered about an order so far. */
public enum PaymentStatus {
    PENDING,
    AUTHORIZED,
    DECLINED,
    /** The order was cancelled before payment knew of it: the gateway was never asked, and will not be. */
    REFUSED,
    CAPTURED,
    CAPTURE_FAILED,
    VOIDED,
    REFUNDED;

    /** The status after the event. It only goes forward: an event that was replayed too late changes nothing. */
    PaymentStatus after(PaymentEvent event) {
        return switch (event) {
            case PaymentAuthorized e -> to(AUTHORIZED, EnumSet.of(PENDING));
            case PaymentDeclined e -> to(DECLINED, EnumSet.of(PENDING));
            case PaymentRefused e -> to(REFUSED, EnumSet.of(PENDING));
            case PaymentCaptured e -> to(CAPTURED, EnumSet.of(PENDING, AUTHORIZED));
            case PaymentCaptureFailed e -> to(CAPTURE_FAILED, EnumSet.of(PENDING, AUTHORIZED));
            case PaymentVoided e -> to(VOIDED, EnumSet.of(PENDING, AUTHORIZED, CAPTURE_FAILED));
            case PaymentRefunded e -> to(REFUNDED, EnumSet.of(PENDING, AUTHORIZED, CAPTURED));
        };
    }

    private PaymentStatus to(PaymentStatus next, EnumSet<PaymentStatus> predecessors) {
        return predecessors.contains(this) ? next : this;
    }
}
