package dev.sagashop.notification.decision;

import dev.sagashop.events.CustomerNotified;
import dev.sagashop.events.Decision;
import dev.sagashop.events.NotificationFailed;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.notification.decision.Delivery.Delivered;
import dev.sagashop.notification.decision.Delivery.GivenUp;
import dev.sagashop.notification.decision.Delivery.Postponed;
import java.time.Instant;
import java.util.UUID;

/** What an attempt at sending a mail comes to. */
public final class DeliveryDecision {

    private final UUID orderId;
    private final NotificationKind kind;
    private final int attempts;

    /** @param attempts how many there were, with the one that is decided upon */
    public DeliveryDecision(UUID orderId, NotificationKind kind, int attempts) {
        this.orderId = orderId;
        this.kind = kind;
        this.attempts = attempts;
    }

    /** A refusal is final; a failure is tried again until the bound. */
    public Decision<Delivery> after(SendOutcome outcome, RetryBounds bounds, Instant now) {
        return switch (outcome) {
            case SendOutcome.Sent sent -> Decision.of(new Delivered(), new CustomerNotified(orderId, kind));
            case SendOutcome.Refused refused -> giveUp(refused.reason());
            case SendOutcome.Failed failed when attempts >= bounds.maxAttempts() -> giveUp(failed.reason());
            case SendOutcome.Failed failed ->
                Decision.of(new Postponed(now.plus(bounds.pauseAfter(attempts)), failed.reason()));
        };
    }

    private Decision<Delivery> giveUp(String reason) {
        return Decision.of(new GivenUp(reason), new NotificationFailed(orderId, kind, reason));
    }
}
