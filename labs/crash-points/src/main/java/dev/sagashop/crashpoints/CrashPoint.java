package dev.sagashop.crashpoints;

import java.util.Locale;

/** Where a service can die. */
public enum CrashPoint {
    /** Between two statements of a transaction that has written something. */
    MID_TRANSACTION,
    /** Everything is written; nothing is committed. */
    BEFORE_COMMIT,
    /** It is committed; its events are not published, the offset not committed, the HTTP request not answered. */
    AFTER_COMMIT,
    /** The broker has acknowledged a batch of the outbox; the outbox still has it. */
    AFTER_PUBLISH,
    /** What a poll brought has been done and committed; its offsets have not. */
    BEFORE_OFFSET_COMMIT,
    /** The payment gateway has done what it was asked for; its answer is recorded nowhere. */
    AFTER_GATEWAY_ANSWER,
    /** The mail server has taken a batch of mails; that they are sent is recorded nowhere. */
    AFTER_MAIL_SENT;

    /** As people and file names say it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
