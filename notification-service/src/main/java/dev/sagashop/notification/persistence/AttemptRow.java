package dev.sagashop.notification.persistence;

import dev.sagashop.notification.decision.Delivery.Delivered;
import dev.sagashop.notification.decision.Delivery.GivenUp;
import dev.sagashop.notification.decision.Delivery.Postponed;
import dev.sagashop.notification.decision.Delivery.Waiting;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an attempt changes in its row. An outage that was waited out is none, so {@code attempts} is 1 or 0. */
record AttemptRow(
        UUID mailId,
        Instant claimedUntil,
        MailStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String failure) {

    static AttemptRow of(MailAttempt attempt) {
        return switch (attempt.delivery()) {
            case Delivered delivered -> row(attempt, MailStatus.SENT, 1, null, null);
            case GivenUp givenUp -> row(attempt, MailStatus.FAILED, 1, null, givenUp.reason());
            case Postponed postponed ->
                row(attempt, MailStatus.PENDING, 1, postponed.nextAttemptAt(), postponed.reason());
            case Waiting waiting -> row(attempt, MailStatus.PENDING, 0, null, waiting.reason());
        };
    }

    private static AttemptRow row(
            MailAttempt attempt,
            MailStatus status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String failure) {
        ClaimedMail claimed = attempt.mail();
        return new AttemptRow(
                claimed.mail().mailId(), claimed.claimedUntil(), status, attempts, nextAttemptAt, failure);
    }
}
