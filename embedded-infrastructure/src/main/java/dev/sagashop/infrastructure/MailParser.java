package dev.sagashop.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads what a person would see of a mail. */
final class MailParser {
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailParser() {}

    /** A mail that cannot be read is shown as it came. */
    static ReceivedMail parse(String recipient, byte[] content, Instant receivedAt) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(content));
            return new ReceivedMail(
                    recipient,
                    orEmpty(message.getSubject()),
                    orEmpty(message.getMessageID()),
                    textOf(message, "text/plain"),
                    textOf(message, "text/html"),
                    receivedAt);
        } catch (MessagingException | IOException e) {
            return new ReceivedMail(recipient, "", "", new String(content, StandardCharsets.UTF_8), "", receivedAt);
        }
    }

    /** The first part of that type, depth first; empty if there is none. */
    private static String textOf(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        return part.getContent() instanceof Multipart parts ? firstOf(parts, type) : "";
    }

    private static String firstOf(Multipart parts, String type) throws MessagingException, IOException {
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
