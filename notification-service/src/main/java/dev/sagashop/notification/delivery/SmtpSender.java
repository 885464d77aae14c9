package dev.sagashop.notification.delivery;

import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.decision.SendOutcome.Deferred;
import dev.sagashop.notification.decision.SendOutcome.Refused;
import dev.sagashop.notification.decision.SendOutcome.Sent;
import dev.sagashop.notification.decision.SendOutcome.Unreachable;
import dev.sagashop.notification.persistence.ClaimedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Sends a batch of mails over one connection. */
@Component
class SmtpSender implements MailServer {

    private final MessageComposer composer;
    private final SmtpConnections connections;
    private final InstantSource clock;

    SmtpSender(MessageComposer composer, SmtpConnections connections, @Qualifier("databaseClock") InstantSource clock) {
        this.composer = composer;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public Map<ClaimedMail, SendOutcome> send(List<ClaimedMail> mails, Instant deadline) {
        Map<ClaimedMail, SendOutcome> outcomes = new LinkedHashMap<>();
        Map<ClaimedMail, MimeMessage> messages = new LinkedHashMap<>();
        for (ClaimedMail mail : mails) {
            try {
                messages.put(mail, composer.compose(connections.session(), mail.mail()));
            } catch (MessagingException e) {
                outcomes.put(mail, new Refused(SmtpAnswer.reason(e)));
            } catch (RuntimeException e) { // whatever it is that this mail cannot be written for, the others can
                outcomes.put(mail, new Deferred(SmtpAnswer.reason(e)));
            }
        }
        outcomes.putAll(transmit(messages, deadline));
        return outcomes;
    }

    private Map<ClaimedMail, SendOutcome> transmit(Map<ClaimedMail, MimeMessage> messages, Instant deadline) {
        Map<ClaimedMail, SendOutcome> begun = new LinkedHashMap<>();
        Queue<Map.Entry<ClaimedMail, MimeMessage>> waiting = new ArrayDeque<>(messages.entrySet());
        try {
            while (!waiting.isEmpty() && clock.instant().isBefore(deadline)) {
                Transport connection = connections.take();
                transmit(connection, waiting, deadline, begun);
                connections.giveBack(connection);
            }
        } catch (MessagingException e) {
            var unreachable = new Unreachable(SmtpAnswer.reason(e));
            Map<ClaimedMail, SendOutcome> all = new LinkedHashMap<>(judged(begun));
            waiting.forEach(mail -> all.put(mail.getKey(), unreachable));
            return all;
        }
        return judged(begun);
    }

    /** Until one fails: whether the mail server still answers on this connection is not known then. */
    private void transmit(
            Transport connection,
            Queue<Map.Entry<ClaimedMail, MimeMessage>> waiting,
            Instant deadline,
            Map<ClaimedMail, SendOutcome> begun) {
        boolean works = true;
        while (works && !waiting.isEmpty() && clock.instant().isBefore(deadline)) {
            Map.Entry<ClaimedMail, MimeMessage> next = waiting.remove();
            try {
                connection.sendMessage(next.getValue(), next.getValue().getAllRecipients());
                begun.put(next.getKey(), new Sent());
            } catch (MessagingException e) {
                begun.put(next.getKey(), SmtpAnswer.outcome(e));
                works = false;
            }
        }
    }

    /**
     * A connection that was lost amid a mail tells of the mail if the server has answered to others; if it has not
     * answered to any, it is away for all of them.
     */
    private static Map<ClaimedMail, SendOutcome> judged(Map<ClaimedMail, SendOutcome> begun) {
        if (begun.values().stream().allMatch(Unreachable.class::isInstance)) {
            return begun;
        }
        begun.replaceAll(
                (mail, outcome) -> outcome instanceof Unreachable lost ? new Deferred(lost.reason()) : outcome);
        return begun;
    }
}
