package dev.sagashop.notification.delivery;

import dev.sagashop.messaging.background.SupervisedThreads;
import dev.sagashop.messaging.background.Supervisor;
import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.MailTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends the mails of the queue, several over one connection, and records how it went. A mail that was sent and could not
 * be recorded is sent again when its claim has run out, with the same Message-ID.
 */
@Component
class MailWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailWorker.class);
    private static final Duration WAKE_UP = Duration.ofMillis(200);
    private static final Duration STOP_TIME = Duration.ofSeconds(10);

    private final MailQueue queue;
    private final MailServerOutage outage;
    private final MailServer mailServer;
    private final AttemptRecorder recorder;
    private final MailTable table;
    private final MailProperties properties;
    private final InstantSource clock;

    private final SupervisedThreads threads;

    MailWorker(
            MailQueue queue,
            MailServerOutage outage,
            MailServer mailServer,
            AttemptRecorder recorder,
            MailTable table,
            MailProperties properties,
            @Qualifier("databaseClock") InstantSource clock,
            Supervisor supervisor) {
        this.queue = queue;
        this.outage = outage;
        this.mailServer = mailServer;
        this.recorder = recorder;
        this.table = table;
        this.properties = properties;
        this.clock = clock;
        this.threads = supervisor.threads(
                "mail-worker", properties.workers(), Thread.ofPlatform(), () -> deliverNext(WAKE_UP));
    }

    @Override
    public void start() {
        threads.start();
    }

    /** Lets the batches end that are being sent, and leaves the rest to other instances. */
    @Override
    public void stop() {
        threads.stop(STOP_TIME);
        table.release(queue.drain());
    }

    @Override
    public boolean isRunning() {
        return threads.isRunning();
    }

    /** Stops after the consumers, which have the highest phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    /**
     * Delivers the next batch, if there is one within that time. Whatever goes wrong with it, its mails stay pending, and
     * are resumed.
     */
    void deliverNext(Duration patience) throws InterruptedException {
        List<ClaimedMail> mails = queue.next(properties.batchSize(), patience);
        if (mails.isEmpty()) {
            return;
        }
        try {
            deliver(mails);
        } catch (RuntimeException e) {
            log.error("{} mails stay pending until their claims run out", mails.size(), e);
        }
    }

    /** What there was no time for goes back to the table at once, as does all that waits while the server is away. */
    private void deliver(List<ClaimedMail> mails) {
        Instant now = clock.instant();
        List<ClaimedMail> timely =
                mails.stream().filter(mail -> now.isBefore(deadline(mail))).toList();
        Map<ClaimedMail, SendOutcome> outcomes = timely.isEmpty() ? Map.of() : send(timely);
        if (!outcomes.isEmpty()) {
            recorder.record(outcomes);
        }
        List<ClaimedMail> left = new ArrayList<>(mails);
        left.removeAll(outcomes.keySet());
        if (outage.isOn()) {
            left.addAll(queue.drain());
        }
        if (!left.isEmpty()) {
            table.release(left);
        }
    }

    private Map<ClaimedMail, SendOutcome> send(List<ClaimedMail> mails) {
        Instant deadline = mails.stream()
                .map(this::deadline)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<ClaimedMail, SendOutcome> outcomes = mailServer.send(mails, deadline);
        if (outcomes.values().stream().anyMatch(SendOutcome.Unreachable.class::isInstance)) {
            outage.unreachable(clock.instant());
        } else if (!outcomes.isEmpty()) {
            outage.over();
        }
        return outcomes;
    }

    /** Half of a claim's time is left for the mail that is under way then, and for the record of its batch. */
    private Instant deadline(ClaimedMail claimed) {
        return claimed.claimedUntil().minus(properties.lease().dividedBy(2));
    }
}
