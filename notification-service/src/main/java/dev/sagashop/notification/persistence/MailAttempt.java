package dev.sagashop.notification.persistence;

import dev.sagashop.notification.decision.Delivery;

/**
 * An attempt at sending a mail, and what it came to.
 *
 * @param mail the mail as it was claimed
 * @param delivery where it stands now
 */
public record MailAttempt(ClaimedMail mail, Delivery delivery) {}
