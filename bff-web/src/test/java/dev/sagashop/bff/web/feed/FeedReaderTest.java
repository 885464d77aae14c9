package dev.sagashop.bff.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.bff.web.saga.SagaPath;
import dev.sagashop.infrastructure.EmbeddedBroker;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The broker goes and comes back: an embedded one whatever the other tests run on, so that it can be had at the same port. */
class FeedReaderTest {

    private static final FeedProperties PROPERTIES = new FeedProperties(
            100, Duration.ofMillis(100), Duration.ZERO, Duration.ofSeconds(2), Duration.ofMillis(100));

    private final List<SagaEvent> events =
            SagaPath.named("confirmed-and-shipped").events();
    private final UUID orderId = UUID.randomUUID();
    private final List<SagaEvent> taken = new CopyOnWriteArrayList<>();
    private final EventFeed feed = new EventFeed(new RecordReader(new JsonMapper()), PROPERTIES);

    @Test
    void startsWithoutKafkaAndGoesOnAfterAnOutage(@TempDir Path directory) throws IOException {
        int port = freePort();
        FeedReader reader = new FeedReader(consumersOf("localhost:" + port), feed, PROPERTIES);
        reader.start();
        try (var subscription = feed.follow(orderId, taken::add)) {
            assertThat(feed.isLive()).isFalse();
            whileTheBrokerRuns(directory, port, publisher -> {
                publishesLive(publisher, events.get(0));
                publisher.send(new ProducerRecord<>("orders", orderId.toString(), "no event".getBytes()));
                publisher.send(new ProducerRecord<>("orders", null, "no key".getBytes()));
            });
            await().until(() -> !feed.isLive());
            whileTheBrokerRuns(directory, port, publisher -> publishesLive(publisher, events.get(1)));
            assertThat(taken).containsExactly(events.get(0), events.get(1));
        } finally {
            reader.stop();
        }
        assertThat(feed.isLive()).isFalse();
    }

    private void publishesLive(Publisher publisher, SagaEvent event) {
        await().until(feed::isLive);
        publisher.publish(orderId.toString(), event);
        await().until(() -> taken.contains(event));
    }

    private static void whileTheBrokerRuns(Path directory, int port, Consumer<Publisher> work) {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port);
                Publisher publisher = new Publisher(broker.bootstrapServers())) {
            work.accept(publisher);
        }
    }

    private static DefaultKafkaConsumerFactory<String, byte[]> consumersOf(String bootstrapServers) {
        return new DefaultKafkaConsumerFactory<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "auto.offset.reset",
                        "latest",
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "reconnect.backoff.max.ms",
                        200),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
