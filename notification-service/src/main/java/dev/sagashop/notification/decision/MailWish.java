package dev.sagashop.notification.decision;

import java.util.UUID;

/** Whether an event means a mail to the customer. */
public sealed interface MailWish {

    /** Nothing is wanted yet: every event starts here. */
    record NoMail() implements MailWish {}

    /**
     * A mail is wanted.
     *
     * @param orderId the order that it is about
     * @param customerId to whom it goes
     * @param content what it tells
     */
    record WantedMail(UUID orderId, String customerId, MailContent content) implements MailWish {}
}
