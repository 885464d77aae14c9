package dev.sagashop.notification.persistence;

import java.time.Instant;

/**
 * A mail that this instance, and no other, may send for a while.
 *
 * @param mail the mail
 * @param attempts how many there were before
 * @param giveUpAt from when on a failure is the last one
 * @param claimedUntil when others may take it over
 */
public record ClaimedMail(Mail mail, int attempts, Instant giveUpAt, Instant claimedUntil) {}
