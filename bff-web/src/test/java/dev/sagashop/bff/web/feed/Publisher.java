package dev.sagashop.bff.web.feed;

import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.events.EventType;
import dev.sagashop.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Publishes events as the services do. */
public final class Publisher implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of(Topics.ORDERS, Topics.PAYMENTS, Topics.INVENTORY, Topics.NOTIFICATIONS);

    private final KafkaProducer<String, byte[]> producer;
    private final JsonMapper json = new JsonMapper();

    /** The broker has the topics when this returns. */
    public Publisher(String bootstrapServers) {
        createTopics(bootstrapServers);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the broker has the event. */
    public void publish(String orderId, SagaEvent event) {
        EventType type =
                Stream.of(EventType.values()).filter(event::is).findFirst().orElseThrow();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(type.topic(), orderId, json.writeValueAsBytes(event.data()));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.eventId());
        header(record, "ce_type", type.wireName());
        header(record, "ce_source", "/" + event.service());
        header(record, "ce_subject", orderId);
        header(record, "ce_time", event.occurredAt().toString());
        header(record, "ce_causationid", String.valueOf(event.causationId()));
        send(record);
    }

    public void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void createTopics(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(TOPICS.stream()
                            .map(topic -> new NewTopic(topic, Topics.PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
