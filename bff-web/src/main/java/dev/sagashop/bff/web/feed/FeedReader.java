package dev.sagashop.bff.web.feed;

import dev.sagashop.events.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads all partitions of the orders' topics from their end, in no group: every instance needs every event, and where
 * one has come to concerns nobody else, so nothing is committed. Without Kafka the BFF starts and works all the same.
 */
@Component
class FeedReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FeedReader.class);
    private static final List<String> TOPICS =
            List.of(Topics.ORDERS, Topics.PAYMENTS, Topics.INVENTORY, Topics.NOTIFICATIONS);
    private static final Duration STOP_TIME = Duration.ofSeconds(5);

    private final ConsumerFactory<String, byte[]> consumers;
    private final EventFeed feed;
    private final FeedProperties properties;

    private volatile @Nullable Thread thread;
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    FeedReader(ConsumerFactory<String, byte[]> consumers, EventFeed feed, FeedProperties properties) {
        this.consumers = consumers;
        this.feed = feed;
        this.properties = properties;
    }

    private void run() {
        try {
            do {
                readUntilFailure();
            } while (!stopped.await(properties.restartPause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readUntilFailure() throws InterruptedException {
        try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
            Set<TopicPartition> partitions = partitions();
            consumer.assign(partitions);
            FeedPulse pulse = new FeedPulse(
                    consumer,
                    new HashSet<>(partitions),
                    properties.silentAfter().toNanos());
            do {
                consumer.poll(properties.pollTimeout()).forEach(feed::take);
                tell(pulse.isFelt(System.nanoTime()));
            } while (!stopped.await(properties.linger().toMillis(), TimeUnit.MILLISECONDS));
        } catch (KafkaException e) {
            log.warn("The event feed begins anew", e);
        } finally {
            feed.live(false);
        }
    }

    private void tell(boolean live) {
        if (live != feed.isLive()) {
            log.info(live ? "Events come as they are published" : "No events come from Kafka");
            feed.live(live);
        }
    }

    private static Set<TopicPartition> partitions() {
        return TOPICS.stream()
                .flatMap(topic ->
                        IntStream.range(0, Topics.PARTITIONS).mapToObj(number -> new TopicPartition(topic, number)))
                .collect(Collectors.toSet());
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("event-feed").daemon().start(this::run);
    }

    @Override
    public void stop() {
        Thread reading = thread;
        thread = null;
        stopped.countDown();
        if (reading != null) {
            try {
                reading.join(STOP_TIME);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
