package dev.sagashop.notification.delivery;

import dev.sagashop.notification.persistence.Mail;
import dev.sagashop.notification.rendering.MailRenderer;
import dev.sagashop.notification.rendering.RenderedMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes a mail as a MIME message: the same text as plain text and as HTML, for the reader to choose. */
@Component
class MessageComposer {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final MailRenderer renderer;
    private final JavaMailSender server;
    private final InternetAddress from;

    MessageComposer(MailRenderer renderer, JavaMailSender server, MailProperties properties) throws AddressException {
        this.renderer = renderer;
        this.server = server;
        this.from = new InternetAddress(properties.from(), true);
    }

    /** @throws MessagingException if the recipient's address is none */
    MimeMessage compose(Mail mail) throws MessagingException {
        RenderedMail rendered = renderer.render(mail.orderId(), mail.content());
        MimeMessage message = server.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(rendered.subject(), CHARSET);
        message.setHeader("Message-ID", messageId(mail));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office reply, please
        message.setContent(alternatives(rendered));
        return message;
    }

    /** The same for every attempt, so that a mail that arrives twice can be recognised as one. */
    private String messageId(Mail mail) {
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        return "<" + mail.mailId() + "@" + domain + ">";
    }

    /** Least faithful first, as RFC 2046 wants it. */
    private static MimeMultipart alternatives(RenderedMail rendered) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(rendered.text(), CHARSET, "plain");
        var html = new MimeBodyPart();
        html.setText(rendered.html(), CHARSET, "html");
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text);
        alternatives.addBodyPart(html);
        return alternatives;
    }
}
