package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.Decision;
import dev.sagashop.events.Topics;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.notification.decision.Delivery;
import dev.sagashop.notification.decision.DeliveryDecision;
import dev.sagashop.notification.decision.MailWish;
import dev.sagashop.notification.decision.RetryBounds;
import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.Mail;
import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.world.Broker;
import dev.sagashop.saga.simulation.world.Database;
import dev.sagashop.saga.simulation.world.SimulatedService;
import dev.sagashop.saga.simulation.world.Surroundings;
import dev.sagashop.saga.simulation.world.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notification service: mails are stored with the event that wants them, and sent outside any transaction. */
public final class NotificationService extends SimulatedService {

    public static final String NAME = "notification-service";

    private static final RetryBounds RETRY = new RetryBounds(
            Duration.ofMinutes(5), Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofSeconds(30));
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Table<UUID, MailEntry> mails = new Table<>(database);
    private final List<MailMemory> memories = List.of(new MailMemory(), new MailMemory());
    private final MailServer server;

    NotificationService(Decisions decisions, MailServer server, Broker broker, Surroundings surroundings) {
        super(NAME, broker, surroundings);
        this.server = server;
        reactTo(Topics.ORDERS, decisions.notification(), batch -> new MailWorkingSet());
        reactTo(Topics.PAYMENTS, decisions.notification(), batch -> new MailWorkingSet());
        requireAllTopics();
    }

    /** A worker sends the next mail, if its claim has half of its time left. */
    boolean send() {
        return anyInstance(instance -> {
            Optional<ClaimedMail> next = memories.get(instance).next();
            next.filter(this::isTimely).ifPresent(mail -> memories.get(instance).attempted(mail, outcomeOf(mail)));
            return next.isPresent();
        });
    }

    private boolean isTimely(ClaimedMail claimed) {
        return surroundings.now().isBefore(claimed.claimedUntil().minus(LEASE.dividedBy(2)));
    }

    private SendOutcome outcomeOf(ClaimedMail claimed) {
        Mail mail = claimed.mail();
        if (surroundings.strikes(Fault.MAIL_FAILS, NAME, mail.orderId())) {
            return new SendOutcome.Unreachable("no connection");
        }
        if (surroundings.strikes(Fault.MAIL_REFUSED, NAME, mail.orderId())) {
            return new SendOutcome.Refused("no such mailbox");
        }
        server.take(mail);
        surroundings.journal().asked(NAME, MailServer.NAME, mail.content().kind(), "taken", mail.orderId());
        return surroundings.strikes(Fault.MAIL_ANSWER_LOST, NAME, mail.orderId())
                ? new SendOutcome.Deferred("connection lost")
                : new SendOutcome.Sent();
    }

    /** Records an attempt, and tells of it if it counts. */
    boolean recordAttempt() {
        return anyInstance(instance -> {
            Optional<MailMemory.Attempt> attempt = memories.get(instance).nextAttempt();
            attempt.ifPresent(made -> database.transaction(() -> record(made)));
            return attempt.isPresent();
        });
    }

    private void record(MailMemory.Attempt attempt) {
        surroundings.journal().tally().countDecision("recordAttempt");
        ClaimedMail claimed = attempt.mail();
        Mail mail = claimed.mail();
        Decision<Delivery> decision = new DeliveryDecision(
                        mail.orderId(), mail.content().kind(), claimed.attempts() + 1, claimed.giveUpAt())
                .after(attempt.outcome(), RETRY, surroundings.now());
        MailEntry entry = mails.get(mail.mailId());
        if (entry.counts(claimed, decision.state())) {
            mails.put(mail.mailId(), entry.after(decision.state()));
            outbox().publish(envelopes().envelopes(decision.events(), mail.cause()));
        }
    }

    /** Claims a mail that is due and that nobody sends. */
    boolean resend() {
        return anyInstance(instance -> {
            Instant now = surroundings.now();
            int limit = Math.min(1, memories.get(instance).freePlaces());
            List<MailEntry> due = mails.firstRows(limit, entry -> entry.isFree(now));
            due.forEach(entry -> claim(instance, entry.claim(now.plus(LEASE))));
            return !due.isEmpty();
        });
    }

    private void claim(int instance, MailEntry claimed) {
        Database.Ended ended =
                database.transaction(() -> mails.put(claimed.mail().mailId(), claimed));
        if (ended == Database.Ended.COMMITTED) {
            memories.get(instance).put(claimed.claimed());
        }
    }

    @Override
    protected boolean forget(int dying) {
        return memories.get(dying).forget();
    }

    /** What the customer should have been told about the order. */
    public List<NotificationKind> kindsOfMailAbout(UUID orderId) {
        return mails.rows().stream()
                .map(MailEntry::mail)
                .filter(mail -> mail.orderId().equals(orderId))
                .map(mail -> mail.content().kind())
                .toList();
    }

    /** The mails that one batch of events wants, as the class of this name in the notification service. */
    private final class MailWorkingSet implements WorkingSet<MailWish> {

        private int places = memories.get(instance()).freePlaces();

        @Override
        public MailWish stateFor(Envelope<?> envelope) {
            return new MailWish.NoMail();
        }

        @Override
        public void replace(Envelope<?> envelope, MailWish decided) {
            if (decided instanceof MailWish.WantedMail wanted) {
                var mail = new Mail(
                        envelope.asCause().followUpId("mail"),
                        wanted.orderId(),
                        wanted.customerId(),
                        wanted.customerId() + "@customers.example",
                        wanted.content(),
                        envelope.asCause());
                add(mail, instance());
            }
        }

        /** Claimed for this instance as long as its workers have places. */
        private void add(Mail mail, int instance) {
            Instant now = surroundings.now();
            var entry = MailEntry.wanted(mail, now, now.plus(RETRY.giveUpAfter()), places > 0 ? now.plus(LEASE) : null);
            if (mails.add(mail.mailId(), entry) && places-- > 0) {
                database.afterCommit(() -> memories.get(instance).put(entry.claimed()));
            }
        }

        @Override
        public void save(List<Envelope<?>> published) {}
    }
}
