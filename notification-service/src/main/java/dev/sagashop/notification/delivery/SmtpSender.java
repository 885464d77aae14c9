package dev.sagashop.notification.delivery;

import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a batch of mails over one connection. */
@Component
class SmtpSender implements MailServer {

    private final MessageComposer composer;
    private final SmtpConnections connections;

    SmtpSender(MessageComposer composer, SmtpConnections connections) {
        this.composer = composer;
        this.connections = connections;
    }

    @Override
    public Map<ClaimedMail, SendOutcome> send(List<ClaimedMail> mails) {
        Map<ClaimedMail, SendOutcome> outcomes = new LinkedHashMap<>();
        Map<ClaimedMail, MimeMessage> messages = new LinkedHashMap<>();
        for (ClaimedMail mail : mails) {
            try {
                messages.put(mail, composer.compose(connections.session(), mail.mail()));
            } catch (MessagingException e) {
                outcomes.put(mail, new SendOutcome.Refused(SmtpAnswer.reason(e)));
            } catch (RuntimeException e) { // whatever it is that this mail cannot be written for, the others can
                outcomes.put(mail, new SendOutcome.Failed(SmtpAnswer.reason(e)));
            }
        }
        transmit(messages, outcomes);
        return outcomes;
    }

    /** Should there be no connection, that is so for all mails that wait, and none of them need try again. */
    private void transmit(Map<ClaimedMail, MimeMessage> messages, Map<ClaimedMail, SendOutcome> outcomes) {
        Queue<Map.Entry<ClaimedMail, MimeMessage>> waiting = new ArrayDeque<>(messages.entrySet());
        try {
            while (!waiting.isEmpty()) {
                Transport connection = connections.take();
                transmit(connection, waiting, outcomes);
                connections.giveBack(connection);
            }
        } catch (MessagingException e) {
            waiting.forEach(mail -> outcomes.put(mail.getKey(), SmtpAnswer.outcome(e)));
        }
    }

    /** Until one fails: whether the mail server still answers on this connection is not known then. */
    private static void transmit(
            Transport connection,
            Queue<Map.Entry<ClaimedMail, MimeMessage>> waiting,
            Map<ClaimedMail, SendOutcome> outcomes) {
        @Nullable MessagingException failure = null;
        while (failure == null && !waiting.isEmpty()) {
            Map.Entry<ClaimedMail, MimeMessage> next = waiting.remove();
            try {
                connection.sendMessage(next.getValue(), next.getValue().getAllRecipients());
            } catch (MessagingException e) {
                failure = e;
            }
            outcomes.put(next.getKey(), SmtpAnswer.outcome(failure));
        }
    }
}
