package dev.sagashop.notification.decision;

/** How one attempt at sending a mail went. */
public sealed interface SendOutcome {

    /** The mail server has taken it. */
    record Sent() implements SendOutcome {}

    /** The mail server will not take it, today or tomorrow. @param reason what it said */
    record Refused(String reason) implements SendOutcome {}

    /** This mail did not work this time. @param reason why */
    record Deferred(String reason) implements SendOutcome {}

    /** The mail server was away, which says nothing of the mail: this was no attempt. @param reason how that showed */
    record Unreachable(String reason) implements SendOutcome {}
}
