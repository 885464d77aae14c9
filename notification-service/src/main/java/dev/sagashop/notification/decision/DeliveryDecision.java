package dev.sagashop.notification.decision;

import dev.sagashop.events.CustomerNotified;
import dev.sagashop.events.Decision;
import dev.sagashop.events.NotificationFailed;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.notification.decision.Delivery.Delivered;
import dev.sagashop.notification.decision.Delivery.GivenUp;
import dev.sagashop.notification.decision.Delivery.Postponed;
import dev.sagashop.notification.decision.Delivery.Waiting;
import java.time.Instant;
import java.util.UUID;

/** What an attempt at sending a mail comes to. */
public final class DeliveryDecision {

    private final UUID orderId;
    private final NotificationKind kind;
    private final int attempts;
    private final Instant giveUpAt;

    /**
     * @param attempts how many there were, with the one that is decided upon
     * @param giveUpAt from when on a failure is the last one
     */
    public DeliveryDecision(UUID orderId, NotificationKind kind, int attempts, Instant giveUpAt) {
        this.orderId = orderId;
        this.kind = kind;
        this.attempts = attempts;
        this.giveUpAt = giveUpAt;
    }

    /** A refusal is final; all else is tried again until the time is up, and an outage is waited out. */
    public Decision<Delivery> after(SendOutcome outcome, RetryBounds bounds, Instant now) {
        boolean isLast = !now.isBefore(giveUpAt);
        return switch (outcome) {
            case SendOutcome.Sent sent -> Decision.of(new Delivered(), new CustomerNotified(orderId, kind));
            case SendOutcome.Refused refused -> giveUp(refused.reason());
            case SendOutcome.Deferred deferred when isLast -> giveUp(deferred.reason());
            case SendOutcome.Deferred deferred ->
                Decision.of(new Postponed(now.plus(bounds.pauseAfter(attempts)), deferred.reason()));
            case SendOutcome.Unreachable away when isLast -> giveUp(away.reason());
            case SendOutcome.Unreachable away -> Decision.of(new Waiting(away.reason()));
        };
    }

    private Decision<Delivery> giveUp(String reason) {
        return Decision.of(new GivenUp(reason), new NotificationFailed(orderId, kind, reason));
    }
}
