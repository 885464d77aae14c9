package dev.sagashop.notification;

import dev.sagashop.events.Event;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a test sends to Kafka, and what it finds there. */
public final class Wire implements AutoCloseable {

    private static final String SERVERS = TestInfrastructure.broker().bootstrapServers();

    private final EventCodec codec = new EventCodec();
    private final Envelopes envelopes = new Envelopes("order-service", Clock.systemUTC());
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", SERVERS), new StringSerializer(), new ByteArraySerializer());

    public Envelope<?> send(Event event) {
        var cause = Cause.ofCommand(
                event.subject(), "test", event.subject(), "00-" + "a".repeat(32) + "-1234567890abcdef-01");
        Envelope<?> envelope = envelopes.envelope(event, cause);
        send(envelope);
        return envelope;
    }

    /** Sends the very same event again, as a broker does after a crash. */
    public void send(Envelope<?> envelope) {
        send(
                envelope.metadata().type().topic(),
                envelope.event().subject(),
                CloudEventHeaders.of(envelope),
                codec.write(envelope.event()));
    }

    public void send(String topic, String key, Map<String, String> headers, byte[] payload) {
        var kafkaRecord = new ProducerRecord<>(topic, key, payload);
        headers.forEach((name, value) -> kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(kafkaRecord);
        producer.flush();
    }

    /** All records of the topic with that key, from its beginning to its present end. */
    public List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
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
            return found.stream().filter(r -> key.equals(r.key())).toList();
        }
    }

    public static Map<String, String> headersOf(ConsumerRecord<?, ?> kafkaRecord) {
        Map<String, String> headers = new HashMap<>();
        kafkaRecord.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        producer.close();
    }
}
