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
 * @param claimedUntil until when it belongs to an instance; null if to none
 */
record MailEntry(Mail mail, int attempts, boolean sent, boolean givenUp, Instant nextAttemptAt, Instant claimedUntil) {

    static MailEntry wanted(Mail mail, Instant now, Instant claimedUntil) {
        return new MailEntry(mail, 0, false, false, now, claimedUntil);
    }

    boolean isPending() {
        return !sent && !givenUp;
    }

    boolean isFree(Instant now) {
        return isPending() && !nextAttemptAt.isAfter(now) && (claimedUntil == null || !claimedUntil.isAfter(now));
    }

    MailEntry claim(Instant until) {
        return new MailEntry(mail, attempts, sent, givenUp, nextAttemptAt, until);
    }

    ClaimedMail claimed() {
        return new ClaimedMail(mail, attempts, claimedUntil);
    }

    /** A mail that was sent is sent, even if the claim ran out; a failure counts for the one who holds the claim. */
    boolean counts(ClaimedMail claim, Delivery delivery) {
        return isPending()
                && (delivery instanceof Delivery.Delivered
                        || claim.claimedUntil().equals(claimedUntil));
    }

    MailEntry after(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered done -> new MailEntry(mail, attempts + 1, true, false, nextAttemptAt, null);
            case Delivery.GivenUp never -> new MailEntry(mail, attempts + 1, false, true, nextAttemptAt, null);
            case Delivery.Postponed later ->
                new MailEntry(mail, attempts + 1, false, false, later.nextAttemptAt(), null);
        };
    }
}
