package dev.sagashop.payment.messaging;

import dev.sagashop.events.Event;
import dev.sagashop.events.EventType;
import dev.sagashop.events.PaymentEvent;
import dev.sagashop.events.Topics;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.consumer.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks as the order service does, and hears all that the payment service publishes. */
public final class Wire {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final EventCodec codec = new EventCodec();
    private final Envelopes envelopes = new Envelopes("order-service", Clock.systemUTC());
    private final Queue<ConsumerRecord<String, byte[]>> heard = new ConcurrentLinkedQueue<>();
    private final KafkaProducer<String, byte[]> producer;

    private Wire(String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        Thread.ofVirtual().start(() -> listen(servers));
    }

    public static Wire connect(String servers) {
        return new Wire(servers);
    }

    private void listen(String servers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.PAYMENTS, DeadLetters.topicFor(Topics.ORDERS, "payment-service")));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
            }
        }
    }

    /** Sends the event and returns it as it was sent. */
    public Envelope<?> send(Event event) {
        var cause = Cause.ofCommand(event.subject(), "test " + EventType.of(event), event.subject(), TRACEPARENT);
        Envelope<?> envelope = envelopes.envelope(event, cause);
        send(envelope);
        return envelope;
    }

    /** Sends the very same event, as a broker does after a crash. */
    public void send(Envelope<?> envelope) {
        send(envelope.event().subject(), CloudEventHeaders.of(envelope), codec.write(envelope.event()));
    }

    public void send(String key, Map<String, String> headers, byte[] payload) {
        var outgoing = new ProducerRecord<>(Topics.ORDERS, key, payload);
        headers.forEach((name, value) -> outgoing.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(outgoing);
        producer.flush();
    }

    /** Sends an event whose data is not what its headers promise. */
    public void sendMalformed(Event event) {
        var envelope = envelopes.envelope(event, Cause.ofCommand(event.subject(), "malformed", event.subject(), null));
        send(event.subject(), CloudEventHeaders.of(envelope), "{\"orderId\":17}".getBytes(StandardCharsets.UTF_8));
    }

    /** The events of the order's payment so far; what was published twice is one event. */
    public List<PaymentEvent> payments(UUID orderId) {
        Map<String, PaymentEvent> byId = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> published : published(orderId)) {
            var type = EventType.ofWireName(headers(published).get(CloudEventHeaders.TYPE))
                    .orElseThrow();
            byId.putIfAbsent(
                    headers(published).get(CloudEventHeaders.ID), (PaymentEvent) codec.read(type, published.value()));
        }
        return List.copyOf(byId.values());
    }

    /** The records of the order's payment so far. */
    public List<ConsumerRecord<String, byte[]>> published(UUID orderId) {
        return heard(Topics.PAYMENTS, orderId);
    }

    /** The order's dead letters so far. */
    public List<ConsumerRecord<String, byte[]>> deadLetters(UUID orderId) {
        return heard(DeadLetters.topicFor(Topics.ORDERS, "payment-service"), orderId);
    }

    public static Map<String, String> headers(ConsumerRecord<?, ?> incoming) {
        Map<String, String> headers = new HashMap<>();
        incoming.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private List<ConsumerRecord<String, byte[]>> heard(String topic, UUID orderId) {
        return heard.stream()
                .filter(incoming -> incoming.topic().equals(topic))
                .filter(incoming -> incoming.key().equals(orderId.toString()))
                .toList();
    }
}
