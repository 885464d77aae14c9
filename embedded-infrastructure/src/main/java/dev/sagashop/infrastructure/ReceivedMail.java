package dev.sagashop.infrastructure;

import java.time.Instant;

/**
 * A mail that the SMTP sink took in.
 *
 * @param recipient the address of its envelope, one mail per recipient
 * @param subject its subject, decoded; empty if it had none
 * @param messageId its {@code Message-ID} header, with the angle brackets; empty if it had none
 * @param plainText its text/plain part; empty if it had none
 * @param html its text/html part; empty if it had none
 * @param receivedAt when the sink took it in
 */
public record ReceivedMail(
        String recipient, String subject, String messageId, String plainText, String html, Instant receivedAt) {}
