package dev.sagashop.bff.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.bff.web.saga.SagaPath;
import dev.sagashop.infrastructure.EmbeddedBroker;
import dev.sagashop.testing.TestInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** The broker goes and comes back: an embedded one whatever the other tests run on, so that it can be had at the same port. */
class FeedReaderTest {

    private static final FeedProperties PROPERTIES =
            new FeedProperties(Duration.ofMillis(100), Duration.ZERO, Duration.ofSeconds(2), Duration.ofMillis(500));

    private static final String NO_SUCH_HOST = "no-such-host.invalid:9092";

    private final SagaEvent event =
            SagaPath.named("confirmed-and-shipped").events().getFirst();
    private final UUID orderId = UUID.randomUUID();
    private final Semaphore nudges = new Semaphore(0);
    private final AtomicInteger attempts = new AtomicInteger();

    private volatile String bootstrapServers = "";

    @Test
    void startsWithoutKafkaAndGoesOnAfterAnOutage(@TempDir Path directory) throws IOException {
        int port = freePort();
        try (var context = feedFrom("localhost:" + port)) {
            EventFeed feed = context.getBean(EventFeed.class);
            var subscription = feed.follow(orderId, nudges::release);
            assertThat(feed.isLive()).isFalse();
            whileTheBrokerRuns(directory, port, publisher -> {
                nudgesLive(feed, publisher);
                publisher.send(new ProducerRecord<>("orders", null, "no key".getBytes()));
            });
            await().until(() -> !feed.isLive());
            assertThat(healthIn(context)).isEqualTo(Status.UP);
            whileTheBrokerRuns(directory, port, publisher -> nudgesLive(feed, publisher));
            subscription.close();
        }
    }

    @Test
    void passesOverARecordThatFails() {
        try (var context = feedFrom(TestInfrastructure.broker().bootstrapServers());
                var publisher = new Publisher(TestInfrastructure.broker().bootstrapServers())) {
            EventFeed feed = context.getBean(EventFeed.class);
            await().until(feed::isLive);
            failAt(feed, publisher, new IllegalStateException("as told"));
            feed.follow(orderId, nudges::release);

            publisher.publish(orderId.toString(), event);

            await().until(nudges::tryAcquire);
            assertThat(healthIn(context)).isEqualTo(Status.UP);
            assertThat(feed.isLive()).isTrue();
        }
    }

    @Test
    void beginsAnewAfterAnErrorAndIsDownUntilThen() {
        try (var context = feedFrom(TestInfrastructure.broker().bootstrapServers());
                var publisher = new Publisher(TestInfrastructure.broker().bootstrapServers())) {
            EventFeed feed = context.getBean(EventFeed.class);
            await().until(feed::isLive);
            feed.follow(orderId, nudges::release);
            failAt(feed, publisher, new AssertionError("as told"));

            await().pollInterval(Duration.ofMillis(10)).until(() -> healthIn(context) == Status.DOWN && !feed.isLive());

            await().until(nudges::tryAcquire); // something may have been missed
            assertThat(healthIn(context)).isEqualTo(Status.UP);
            nudges.drainPermits();
            nudgesLive(feed, publisher);
        }
    }

    @Test
    void startsWhereKafkasNameIsUnknownAndReadsOnceItIsKnown() {
        try (var context = feedFrom(NO_SUCH_HOST)) {
            await().until(() -> attempts.get() >= 3);
            assertThat(healthIn(context)).isEqualTo(Status.DOWN);
            assertThat(context.getBean(EventFeed.class).isLive()).isFalse();

            bootstrapServers = TestInfrastructure.broker().bootstrapServers();

            try (var publisher = new Publisher(bootstrapServers)) {
                EventFeed feed = context.getBean(EventFeed.class);
                feed.follow(orderId, nudges::release);
                nudgesLive(feed, publisher);
                assertThat(healthIn(context)).isEqualTo(Status.UP);
            }
        }
    }

    @Test
    void beginsAnewAfterAnErrorEvenIfKafkasNameIsUnknownForAWhile() {
        String known = TestInfrastructure.broker().bootstrapServers();
        try (var context = feedFrom(known);
                var publisher = new Publisher(known)) {
            EventFeed feed = context.getBean(EventFeed.class);
            await().until(feed::isLive);
            bootstrapServers = NO_SUCH_HOST;
            failAt(feed, publisher, new AssertionError("as told"));
            int before = attempts.get();
            await().until(() -> attempts.get() >= before + 2);
            assertThat(healthIn(context)).isEqualTo(Status.DOWN);

            bootstrapServers = known;

            feed.follow(orderId, nudges::release);
            nudgesLive(feed, publisher);
            assertThat(healthIn(context)).isEqualTo(Status.UP);
        }
    }

    /** Returns when the follower of another order has failed. */
    private void failAt(EventFeed feed, Publisher publisher, Throwable failure) {
        UUID other = UUID.randomUUID();
        Semaphore failed = new Semaphore(0);
        var subscription = feed.follow(other, () -> {
            failed.release();
            FeedReaderTest.<RuntimeException>fail(failure);
        });
        publisher.publish(other.toString(), event);
        await().pollInterval(Duration.ofMillis(10)).until(failed::tryAcquire);
        subscription.close();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Throwable failure) throws T {
        throw (T) failure;
    }

    private void nudgesLive(EventFeed feed, Publisher publisher) {
        await().until(feed::isLive);
        nudges.drainPermits();
        publisher.publish(orderId.toString(), event);
        await().until(nudges::tryAcquire);
    }

    private static Status healthIn(AnnotationConfigApplicationContext context) {
        return context.getBean(FeedHealth.class).health().getStatus();
    }

    private AnnotationConfigApplicationContext feedFrom(String servers) {
        bootstrapServers = servers;
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(FeedProperties.class, () -> PROPERTIES);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(ConsumerFactory.class, this::consumers);
        context.register(EventFeed.class, FeedReader.class, FeedContainer.class, FeedStarter.class, FeedHealth.class);
        context.refresh();
        return context;
    }

    private static void whileTheBrokerRuns(Path directory, int port, Consumer<Publisher> work) {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port);
                Publisher publisher = new Publisher(broker.bootstrapServers())) {
            work.accept(publisher);
        }
    }

    private DefaultKafkaConsumerFactory<String, byte[]> consumers() {
        Map<String, Object> settings = Map.of(
                "auto.offset.reset",
                "latest",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "reconnect.backoff.max.ms",
                200);
        var consumers =
                new DefaultKafkaConsumerFactory<String, byte[]>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer()) {
                    @Override
                    protected org.apache.kafka.clients.consumer.Consumer<String, byte[]> createRawConsumer(
                            Map<String, Object> of) {
                        attempts.incrementAndGet();
                        return super.createRawConsumer(of);
                    }
                };
        consumers.setBootstrapServersSupplier(() -> bootstrapServers);
        return consumers;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
