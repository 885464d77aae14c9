package dev.sagashop.inventory;

import dev.sagashop.events.Event;
import dev.sagashop.events.EventType;
import dev.sagashop.infrastructure.TestInfrastructure;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.cloudevents.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a test sends to Kafka as the order service does, and what it finds there. */
public final class Wire {

    private static final EventCodec CODEC = new EventCodec();
    private static final Envelopes ENVELOPES = new Envelopes("order-service", Clock.systemUTC());
    private static final String SERVERS = TestInfrastructure.broker().bootstrapServers();
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", SERVERS, "linger.ms", "5"), new StringSerializer(), new ByteArraySerializer());

    private Wire() {}

    /** The event as the order service would publish it: the same event always has the same id. */
    public static Envelope<?> envelope(Event event) {
        return ENVELOPES.envelope(event, Cause.ofCommand(event.subject(), "test", event.subject(), null));
    }

    /** Sends the events one after the other; calling it again with the same ones is a redelivery. */
    public static void send(Event... events) {
        for (Event event : events) {
            Envelope<?> envelope = envelope(event);
            String topic = envelope.metadata().type().topic();
            send(topic, event.subject(), CloudEventHeaders.of(envelope), CODEC.write(event));
        }
        PRODUCER.flush();
    }

    /** Sends an event with another subject's key, and so behind all that was sent for that subject. */
    public static void sendInTheWakeOf(String key, Event event) {
        Envelope<?> envelope = envelope(event);
        send(envelope.metadata().type().topic(), key, CloudEventHeaders.of(envelope), CODEC.write(event));
    }

    public static void send(String topic, String key, Map<String, String> headers, byte[] payload) {
        var kafkaRecord = new ProducerRecord<>(topic, key, payload);
        headers.forEach((name, value) -> kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(kafkaRecord);
    }

    /** All events of these subjects on the topic so far, in order. */
    public static List<Event> events(String topic, Set<String> subjects) {
        return records(topic, subjects).stream()
                .map(r -> CODEC.read(
                        EventType.ofWireName(headers(r).get(CloudEventHeaders.TYPE))
                                .orElseThrow(),
                        r.value()))
                .toList();
    }

    /** All records with these keys on the topic so far, in order. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic, Set<String> keys) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", SERVERS),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream().filter(r -> keys.contains(r.key())).toList();
        }
    }

    public static Map<String, String> headers(ConsumerRecord<?, ?> kafkaRecord) {
        Map<String, String> headers = new HashMap<>();
        kafkaRecord.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
