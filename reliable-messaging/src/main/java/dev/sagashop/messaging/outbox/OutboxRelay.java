package dev.sagashop.messaging.outbox;

import dev.sagashop.messaging.background.SupervisedThreads;
import dev.sagashop.messaging.background.Supervisor;
import dev.sagashop.messaging.outbox.Holds.Hold;
import dev.sagashop.messaging.outbox.Holds.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Publishes the outbox. Of several instances of a service one relays; another takes over when its database session
 * ends, however it ends.
 *
 * <p>Records are gone from the database once the broker has acknowledged them. Whatever fails in between, the records are
 * sent again: consumers see some twice and lose none.
 */
public class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** A wait for the database cannot be interrupted, so it is cut into pieces of this length. */
    private static final Duration NOTICE_STOP_WITHIN = Duration.ofMillis(200);

    private final RelayConnections connections;
    private final ProducerFactory<String, byte[]> producers;
    private final OutboxTable table;
    private final RelayProperties properties;
    private final OutboxMetrics metrics;
    private final Holds holds;

    private final SupervisedThreads thread;

    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable String obstruction;

    /** In a row; the relay's thread alone counts them. */
    private int failures;

    /** @throws IllegalArgumentException if an acknowledgement of these producers is not one to rely on */
    public OutboxRelay(
            RelayConnections connections,
            ProducerFactory<String, byte[]> producers,
            OutboxTable table,
            RelayProperties properties,
            OutboxMetrics metrics,
            Supervisor supervisor) {
        ProducerSettings.requireReliable(producers.getConfigurationProperties(), properties.sendTimeout());
        this.connections = connections;
        this.producers = producers;
        this.table = table;
        this.properties = properties;
        this.metrics = metrics;
        this.holds = new Holds(properties, metrics);
        this.thread = supervisor.thread("outbox-relay", this::leadAndRelay);
    }

    /** Until something goes wrong, or the stop. What is no outage is the supervisor's to tell. */
    private void leadAndRelay() {
        try (Connection connection = connections.open()) {
            leadWhenFree(connection);
            relay(connection);
        } catch (SQLException | KafkaException | PublishingFailedException e) {
            waitAfter(e);
        }
    }

    /** An outage of minutes is told once, and not at each try. */
    private void waitAfter(Exception failure) {
        if (!failure.toString().equals(obstruction)) {
            log.warn("The outbox waits, and tries again: {}", failure.toString());
        }
        obstruction = failure.toString();
        failures++;
        pause(properties.backOffAfter(failures));
    }

    private void leadWhenFree(Connection connection) throws SQLException {
        while (!stopped() && !RelayLeadership.tryToLead(connection)) {
            obstruction = null;
            holds.clear(); // they are the other one's to find
            pause(properties.takeoverInterval());
        }
    }

    /** A new leader brings a new producer: what the last one left in its buffers must not come after what we send. */
    private void relay(Connection connection) throws SQLException {
        if (stopped()) {
            return;
        }
        try {
            Producer<String, byte[]> producer = producers.createNonTransactionalProducer();
            log.info("This instance relays the outbox");
            var publisher = new OutboxPublisher(connection, producer, table, properties, metrics, holds);
            var commits = CommitSignal.listen(connection);
            while (!stopped()) {
                boolean someHeldUp = !holds.isEmpty();
                int published = publisher.publishOldest();
                obstruction = null;
                failures = 0;
                if (published < properties.batchSize()) {
                    pause(properties.linger());
                    if (published == 0 || !someHeldUp) { // else what was held up may follow
                        awaitCommit(commits); // what was committed since the batch was read has rung already
                    }
                }
            }
        } finally {
            producers.reset(); // to close a factory's producer only puts it back for the next one who asks
        }
    }

    private void awaitCommit(CommitSignal commits) throws SQLException {
        Duration atMost = holds.isEmpty() ? properties.pollInterval() : properties.backOff();
        long deadlineNanos = System.nanoTime() + atMost.toNanos();
        boolean committed = false;
        while (!committed && !stopped() && System.nanoTime() - deadlineNanos < 0) {
            committed = commits.await(NOTICE_STOP_WITHIN);
        }
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    private void pause(Duration duration) {
        try {
            boolean ignored = stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }

    @Override
    public void start() {
        if (properties.enabled()) {
            stopping = new CountDownLatch(1);
            thread.start();
        }
    }

    /** Waits for the batch under way, so that a graceful stop publishes nothing twice. */
    @Override
    public void stop() {
        stopping.countDown();
        thread.stop(properties.sendTimeout());
    }

    /** Why this instance cannot publish; empty while it can, or while another one does. */
    public Optional<String> obstruction() {
        return Optional.ofNullable(obstruction);
    }

    /** What this instance cannot publish although it can publish the rest. */
    Map<Scope, Hold> holds() {
        return holds.all();
    }

    /** How many topics and keys are held up. */
    public int held() {
        return holds.all().size();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
