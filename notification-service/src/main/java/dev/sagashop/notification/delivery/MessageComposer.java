package dev.sagashop.notification.delivery;

import dev.sagashop.notification.persistence.Mail;
import dev.sagashop.notification.rendering.MailRenderer;
import dev.sagashop.notification.rendering.RenderedMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Writes a mail as a MIME message: the same text as plain text and as HTML, for the reader to choose. */
@Component
class MessageComposer {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final MailRenderer renderer;
    private final Clock clock;
    private final InternetAddress from;

    MessageComposer(MailRenderer renderer, Clock clock, MailProperties properties) throws AddressException {
        this.renderer = renderer;
        this.clock = clock;
        this.from = new InternetAddress(properties.from(), true);
    }

    /** @throws MessagingException if the recipient's address is none */
    MimeMessage compose(Session session, Mail mail) throws MessagingException {
        RenderedMail rendered = renderer.render(mail.orderId(), mail.content());
        MimeMessage message = new WrittenMessage(session, Alternatives.of(rendered));
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(rendered.subject(), CHARSET);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", messageId(mail));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office reply, please
        message.setHeader("MIME-Version", "1.0");
        message.setHeader("Content-Type", Alternatives.CONTENT_TYPE);
        return message;
    }

    /** The same for every attempt, so that a mail that arrives twice can be recognised as one. */
    private String messageId(Mail mail) {
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        return "<" + mail.mailId() + "@" + domain + ">";
    }
}
