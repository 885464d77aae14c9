package dev.sagashop.notification.delivery;

import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.MailTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final MailServer mailServer;
    private final AttemptRecorder recorder;
    private final MailTable table;
    private final MailProperties properties;
    private final Clock clock;

    private volatile boolean running;
    private List<Thread> threads = List.of();

    MailWorker(
            MailQueue queue,
            MailServer mailServer,
            AttemptRecorder recorder,
            MailTable table,
            MailProperties properties,
            Clock clock) {
        this.queue = queue;
        this.mailServer = mailServer;
        this.recorder = recorder;
        this.table = table;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        running = true;
        threads = IntStream.rangeClosed(1, properties.workers())
                .mapToObj(number ->
                        Thread.ofPlatform().name("mail-worker-" + number).start(this::run))
                .toList();
    }

    /** Lets the batches end that are being sent, and leaves the rest to other instances. */
    @Override
    public synchronized void stop() {
        running = false;
        try {
            for (Thread thread : threads) {
                thread.join(STOP_TIME);
            }
            table.release(queue.drain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the consumers, which have the highest phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        try {
            while (running) {
                deliver(queue.next(properties.batchSize(), WAKE_UP));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong with one batch must not end the thread; its mails stay pending, and are resumed. */
    private void deliver(List<ClaimedMail> mails) {
        List<ClaimedMail> timely = mails.stream().filter(this::isTimely).toList();
        if (timely.isEmpty()) {
            return;
        }
        try {
            recorder.record(mailServer.send(timely));
        } catch (RuntimeException e) {
            log.error("{} mails stay pending until their claims run out", timely.size(), e);
        }
    }

    /** A claim that has half its time left does not run out while the mail server answers slowly. */
    private boolean isTimely(ClaimedMail claimed) {
        Instant latest = claimed.claimedUntil().minus(properties.lease().dividedBy(2));
        return clock.instant().isBefore(latest);
    }
}
