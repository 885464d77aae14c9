package dev.sagashop.localstack.bench.ceiling.kafka;

import dev.sagashop.localstack.bench.ceiling.Crew;
import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer that reads and commits what each poll brings, and does nothing with it. */
final class Reader {
    private static final Duration POLL = Duration.ofMillis(100);

    private final ScratchTopics topics;
    private final Readership readership;
    private final long eventsPerOrder;
    private final AtomicLong read = new AtomicLong();

    Reader(ScratchTopics topics, Readership readership, List<SagaEvent> order) {
        this.topics = topics;
        this.readership = readership;
        this.eventsPerOrder = readership.eventsOf(order);
    }

    /** How many orders' events have come. */
    long orders() {
        return read.get() / eventsPerOrder;
    }

    Void run(Crew crew) {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            if (readership.group().isPresent()) {
                consumer.subscribe(
                        readership.topics().stream().map(topics::name).toList());
            } else {
                consumer.assign(topics.partitions(readership.topics()));
            }
            while (crew.isWorking()) {
                int records = consumer.poll(POLL).count();
                if (records > 0 && readership.group().isPresent()) {
                    consumer.commitSync();
                }
                read.addAndGet(records);
            }
        }
        return null;
    }

    /** The services', from reliable-messaging.yml. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                topics.bootstrapServers(),
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                500,
                // The load's JVM is small, and so is what a poll takes.
                "fetch.max.bytes",
                4 * 1024 * 1024));
        readership.group().ifPresent(group -> settings.put("group.id", topics.name(group)));
        return settings;
    }
}
