package dev.sagashop.notification.delivery;

import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends a batch of mails over one connection. Each mail has an outcome of its own. */
@Component
class SmtpSender {

    private final MessageComposer composer;
    private final JavaMailSender server;

    SmtpSender(MessageComposer composer, JavaMailSender server) {
        this.composer = composer;
        this.server = server;
    }

    Map<ClaimedMail, SendOutcome> send(List<ClaimedMail> mails) {
        Map<ClaimedMail, SendOutcome> outcomes = new LinkedHashMap<>();
        Map<MimeMessage, ClaimedMail> messages = new LinkedHashMap<>();
        for (ClaimedMail mail : mails) {
            try {
                messages.put(composer.compose(mail.mail()), mail);
            } catch (MessagingException e) {
                outcomes.put(mail, new SendOutcome.Refused(SmtpAnswer.reason(e)));
            } catch (RuntimeException e) { // whatever it is that this mail cannot be written for, the others can
                outcomes.put(mail, new SendOutcome.Failed(SmtpAnswer.reason(e)));
            }
        }
        Map<Object, Exception> failures = transmit(messages.keySet().toArray(MimeMessage[]::new));
        messages.forEach((message, mail) -> outcomes.put(mail, SmtpAnswer.outcome(failures.get(message))));
        return outcomes;
    }

    /** @return why each of those failed that did; should only the farewell fail, that is none of them */
    private Map<Object, Exception> transmit(MimeMessage[] messages) {
        if (messages.length == 0) {
            return Map.of();
        }
        try {
            server.send(messages);
            return Map.of();
        } catch (MailSendException e) {
            return e.getFailedMessages();
        } catch (MailAuthenticationException e) {
            return List.of(messages).stream().collect(Collectors.toMap(message -> message, message -> e));
        }
    }
}
