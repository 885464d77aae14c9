package dev.sagashop.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what a person would see of a mail. */
final class MailParser {
    private MailParser() {}

    static ReceivedMail parse(MimeMessage message, String recipient) throws MessagingException {
        return new ReceivedMail(
                recipient,
                orEmpty(message.getSubject()),
                orEmpty(message.getMessageID()),
                textOf(message, "text/plain"),
                textOf(message, "text/html"),
                Instant.now());
    }

    /** The first part of that type, depth first; empty if there is none. */
    private static String textOf(Part part, String type) throws MessagingException {
        try {
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
            return part.getContent() instanceof Multipart parts ? firstOf(parts, type) : "";
        } catch (IOException e) {
            throw new MessagingException("Unreadable mail part", e);
        }
    }

    private static String firstOf(Multipart parts, String type) throws MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            String text = textOf(parts.getBodyPart(i), type);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
