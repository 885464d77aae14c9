package dev.sagashop.saga.simulation.services;

import dev.sagashop.notification.decision.Delivery;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.Mail;
import java.time.Instant;

/**
 * The row of a mail, as the mail table of the notification service keeps it.
 *
 * @param mail the mail
 * @param attempts how many there were
 * @param sent the mail server has it
 * @param givenUp there will be no further attempt
 * @param nextAttemptAt not before then
 * @param giveUpAt from when on a failure is the last one
 * @param claimedUntil until when it belongs to an instance; null if to none
 */
record MailEntry(
        Mail mail,
        int attempts,
        boolean sent,
        boolean givenUp,
        Instant nextAttemptAt,
        Instant giveUpAt,
        Instant claimedUntil) {

    static MailEntry wanted(Mail mail, Instant now, Instant giveUpAt, Instant claimedUntil) {
        return new MailEntry(mail, 0, false, false, now, giveUpAt, claimedUntil);
    }

    boolean isPending() {
        return !sent && !givenUp;
    }

    boolean isFree(Instant now) {
        return isPending() && !nextAttemptAt.isAfter(now) && (claimedUntil == null || !claimedUntil.isAfter(now));
    }

    MailEntry claim(Instant until) {
        return new MailEntry(mail, attempts, sent, givenUp, nextAttemptAt, giveUpAt, until);
    }

    ClaimedMail claimed() {
        return new ClaimedMail(mail, attempts, giveUpAt, claimedUntil);
    }

    /** A mail that was sent is sent, even if the claim ran out; a failure counts for the one who holds the claim. */
    boolean counts(ClaimedMail claim, Delivery delivery) {
        return isPending()
                && (delivery instanceof Delivery.Delivered
                        || claim.claimedUntil().equals(claimedUntil));
    }

    MailEntry after(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered done -> attempted(1, true, false, nextAttemptAt);
            case Delivery.GivenUp never -> attempted(1, false, true, nextAttemptAt);
            case Delivery.Postponed later -> attempted(1, false, false, later.nextAttemptAt());
            case Delivery.Waiting outage -> attempted(0, false, false, nextAttemptAt);
        };
    }

    private MailEntry attempted(int more, boolean isSent, boolean isGivenUp, Instant next) {
        return new MailEntry(mail, attempts + more, isSent, isGivenUp, next, giveUpAt, null);
    }
}
