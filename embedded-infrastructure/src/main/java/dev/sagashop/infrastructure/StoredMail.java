package dev.sagashop.infrastructure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail as it came, and what a person would see of it once somebody has looked. */
final class StoredMail {
    private final String recipient;
    private final byte[] content;
    private final Instant receivedAt;

    private @Nullable ReceivedMail read;

    StoredMail(String recipient, byte[] content, Instant receivedAt) {
        this.recipient = recipient;
        this.content = content;
        this.receivedAt = receivedAt;
    }

    synchronized ReceivedMail read() {
        if (read == null) {
            read = MailParser.parse(recipient, content, receivedAt);
        }
        return read;
    }
}
