package dev.sagashop.notification.persistence;

import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.notification.decision.MailContent;
import java.util.UUID;

/**
 * A mail that an event wants.
 *
 * @param mailId derived from the event's id
 * @param orderId the order that it is about
 * @param customerId to whom it goes
 * @param recipient the address that it goes to
 * @param content what it tells
 * @param cause the event
 */
public record Mail(UUID mailId, UUID orderId, String customerId, String recipient, MailContent content, Cause cause) {}
