package dev.sagashop.notification.persistence;

/** Where a mail stands. */
public enum MailStatus {
    /** Not sent yet. */
    PENDING,
    /** The mail server has it. */
    SENT,
    /** Given up. */
    FAILED
}
