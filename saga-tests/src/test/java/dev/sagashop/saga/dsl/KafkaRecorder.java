package dev.sagashop.saga.dsl;

import dev.sagashop.events.EventType;
import dev.sagashop.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads along on every topic of the saga, from the beginning. */
public final class KafkaRecorder implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of(Topics.ORDERS, Topics.PAYMENTS, Topics.INVENTORY, Topics.NOTIFICATIONS);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, List<SeenEvent>> seen = new ConcurrentHashMap<>();
    private final List<Consumer<ConsumerRecord<String, byte[]>>> listeners = new CopyOnWriteArrayList<>();
    private final Thread reader;

    KafkaRecorder(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader = Thread.ofPlatform().name("kafka-recorder").daemon().start(this::readAlong);
    }

    /** All records of the order, in the order in which they were read; a redelivered event is there twice. */
    public List<SeenEvent> eventsOf(String orderId) {
        return List.copyOf(seen.getOrDefault(orderId, List.of()));
    }

    /** Is shown every record once it was read, on the recorder's thread. */
    void listen(Consumer<ConsumerRecord<String, byte[]>> listener) {
        listeners.add(listener);
    }

    void forget(Consumer<ConsumerRecord<String, byte[]>> listener) {
        listeners.remove(listener);
    }

    private void readAlong() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, byte[]> kafkaRecord : consumer.poll(Duration.ofSeconds(1))) {
                    remember(kafkaRecord);
                    listeners.forEach(listener -> listener.accept(kafkaRecord));
                }
            }
        } catch (WakeupException e) {
            // closed
        }
    }

    /** What cannot be read as an event is none of an order's. */
    private void remember(ConsumerRecord<String, byte[]> kafkaRecord) {
        try {
            SeenEvent event = toEvent(kafkaRecord);
            seen.computeIfAbsent(event.orderId(), order -> new CopyOnWriteArrayList<>())
                    .add(event);
        } catch (NullPointerException | NoSuchElementException | IllegalArgumentException e) {
            // a header is missing or unreadable
        }
    }

    private static SeenEvent toEvent(ConsumerRecord<String, byte[]> kafkaRecord) {
        EventType type = EventType.ofWireName(header(kafkaRecord, "ce_type")).orElseThrow();
        return new SeenEvent(
                kafkaRecord.topic(),
                UUID.fromString(header(kafkaRecord, "ce_id")),
                type.displayName(),
                header(kafkaRecord, "ce_source").substring(1),
                header(kafkaRecord, "ce_subject"),
                UUID.fromString(header(kafkaRecord, "ce_causationid")),
                Integer.parseInt(header(kafkaRecord, "ce_causationdepth")),
                Instant.ofEpochMilli(kafkaRecord.timestamp()),
                new String(kafkaRecord.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<?, ?> kafkaRecord, String name) {
        return new String(kafkaRecord.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
