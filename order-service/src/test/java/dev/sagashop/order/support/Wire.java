package dev.sagashop.order.support;

import dev.sagashop.events.Event;
import dev.sagashop.events.EventType;
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
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks for the other services on Kafka, and reads what the order service says there. Lives as long as the JVM. */
public final class Wire {

    private final EventCodec codec = new EventCodec();
    private final String servers;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Topic> topics = new HashMap<>();

    Wire(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    public Envelope<?> send(Event event) {
        Envelope<?> envelope = envelope(event);
        send(envelope);
        return envelope;
    }

    /** Sends this very event, as often as it is called: the same id each time. */
    public void send(Envelope<?> envelope) {
        send(
                envelope.metadata().type().topic(),
                envelope.event().subject(),
                CloudEventHeaders.of(envelope),
                codec.write(envelope.event()));
    }

    public void send(String topic, String key, Map<String, String> headers, byte[] data) {
        var message = new ProducerRecord<>(topic, key, data);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        producer.flush();
    }

    public Envelope<?> envelope(Event event) {
        var source = EventType.of(event).topic() + "-service";
        var cause = new Cause(UUID.randomUUID(), event.subject(), null);
        return new Envelopes(source, Clock.systemUTC()).envelope(event, cause);
    }

    /** All that was ever published about the order. */
    public List<PublishedEvent> published(String topic, UUID orderId) {
        return published(topic).stream()
                .filter(event -> orderId.toString().equals(event.key()))
                .toList();
    }

    public synchronized List<PublishedEvent> published(String topic) {
        return topics.computeIfAbsent(topic, Topic::new).readToEnd();
    }

    /** A topic from its beginning; each look reads on where the last one ended. */
    private final class Topic {

        private final List<PublishedEvent> found = new ArrayList<>();
        private final KafkaConsumer<String, byte[]> consumer;

        Topic(String name) {
            consumer = new KafkaConsumer<>(
                    Map.<String, Object>of("bootstrap.servers", servers),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        List<PublishedEvent> readToEnd() {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(r -> found.add(PublishedEvent.of(r)));
            }
            return List.copyOf(found);
        }
    }
}
