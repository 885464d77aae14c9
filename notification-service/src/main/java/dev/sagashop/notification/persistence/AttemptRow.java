package dev.sagashop.notification.persistence;

import dev.sagashop.notification.decision.Delivery.Delivered;
import dev.sagashop.notification.decision.Delivery.GivenUp;
import dev.sagashop.notification.decision.Delivery.Postponed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an attempt changes in its row. */
record AttemptRow(
        UUID mailId,
        Instant claimedUntil,
        MailStatus status,
        @Nullable Instant nextAttemptAt,
        @Nullable String failure) {

    static AttemptRow of(MailAttempt attempt) {
        return switch (attempt.delivery()) {
            case Delivered delivered -> row(attempt, MailStatus.SENT, null, null);
            case GivenUp givenUp -> row(attempt, MailStatus.FAILED, null, givenUp.reason());
            case Postponed postponed -> row(attempt, MailStatus.PENDING, postponed.nextAttemptAt(), postponed.reason());
        };
    }

    private static AttemptRow row(
            MailAttempt attempt, MailStatus status, @Nullable Instant nextAttemptAt, @Nullable String failure) {
        ClaimedMail claimed = attempt.mail();
        return new AttemptRow(claimed.mail().mailId(), claimed.claimedUntil(), status, nextAttemptAt, failure);
    }
}
