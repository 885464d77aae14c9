package dev.sagashop.notification.delivery;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A message whose content is written already. JavaMail's own way is a tree of parts, for each of which it looks
 * through the class path for who can write it; docs/services/notification-service.md says what that costs.
 */
final class WrittenMessage extends MimeMessage {

    /** @param content what comes after the headers, as the header Content-Type says */
    WrittenMessage(Session session, byte[] content) {
        super(session);
        this.content = content;
        this.modified = false; // or it would write the parts that it does not have
        this.saved = true;
    }

    /** Called before a message is sent; the headers are complete. */
    @Override
    protected void updateHeaders() {}
}
