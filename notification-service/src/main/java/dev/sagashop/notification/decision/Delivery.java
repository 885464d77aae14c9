package dev.sagashop.notification.decision;

import java.time.Instant;

/** Where a mail stands after an attempt. */
public sealed interface Delivery {

    record Delivered() implements Delivery {}

    /** There will be no further attempt. @param reason the last one's */
    record GivenUp(String reason) implements Delivery {}

    /** There will be another attempt. @param nextAttemptAt not before then @param reason of the failed one */
    record Postponed(Instant nextAttemptAt, String reason) implements Delivery {}

    /** It waits for the mail server, and is as due as it was. @param reason why there was no attempt */
    record Waiting(String reason) implements Delivery {}
}
