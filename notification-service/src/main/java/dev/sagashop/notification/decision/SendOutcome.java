package dev.sagashop.notification.decision;

/** How one attempt at sending a mail went. */
public sealed interface SendOutcome {

    /** The mail server has taken it. */
    record Sent() implements SendOutcome {}

    /** The mail server will not take it, today or tomorrow. @param reason what it said */
    record Refused(String reason) implements SendOutcome {}

    /** It did not work this time. @param reason why */
    record Failed(String reason) implements SendOutcome {}
}
