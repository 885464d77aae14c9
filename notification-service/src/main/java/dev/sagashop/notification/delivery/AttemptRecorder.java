package dev.sagashop.notification.delivery;

import dev.sagashop.events.Decision;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.outbox.Outbox;
import dev.sagashop.notification.decision.Delivery;
import dev.sagashop.notification.decision.DeliveryDecision;
import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.Mail;
import dev.sagashop.notification.persistence.MailAttempt;
import dev.sagashop.notification.persistence.MailTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a batch of attempts, with the events that tell of them, in one transaction. */
@Component
class AttemptRecorder {

    private final MailTable table;
    private final Envelopes envelopes;
    private final Outbox outbox;
    private final MailProperties properties;
    private final InstantSource clock;

    AttemptRecorder(
            MailTable table,
            Envelopes envelopes,
            Outbox outbox,
            MailProperties properties,
            @Qualifier("databaseClock") InstantSource clock) {
        this.table = table;
        this.envelopes = envelopes;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
    }

    /** An attempt that does not count, because another instance has recorded one, tells nobody anything. */
    @Transactional
    public void record(Map<ClaimedMail, SendOutcome> outcomes) {
        Instant now = clock.instant();
        List<Decided> decided = new ArrayList<>();
        outcomes.forEach((mail, outcome) -> decided.add(new Decided(mail, decide(mail, outcome, now))));
        Set<UUID> counted =
                table.record(decided.stream().map(Decided::toAttempt).toList(), now);
        outbox.publish(decided.stream()
                .filter(one -> counted.contains(one.claimed().mail().mailId()))
                .flatMap(one -> events(one).stream())
                .toList());
    }

    private Decision<Delivery> decide(ClaimedMail claimed, SendOutcome outcome, Instant now) {
        Mail mail = claimed.mail();
        return new DeliveryDecision(mail.orderId(), mail.content().kind(), claimed.attempts() + 1, claimed.giveUpAt())
                .after(outcome, properties.retry(), now);
    }

    private List<Envelope<?>> events(Decided decided) {
        return envelopes.envelopes(
                decided.decision().events(), decided.claimed().mail().cause());
    }

    private record Decided(ClaimedMail claimed, Decision<Delivery> decision) {

        MailAttempt toAttempt() {
            return new MailAttempt(claimed, decision.state());
        }
    }
}
