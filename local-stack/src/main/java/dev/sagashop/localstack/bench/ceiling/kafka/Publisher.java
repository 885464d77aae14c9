package dev.sagashop.localstack.bench.ceiling.kafka;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.bench.ceiling.Crew;
import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One service's events of ever more orders, a batch at a time: sent together, and all acknowledged before the next. */
final class Publisher {
    /** The relay's, from reliable-messaging.yml. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "acks",
            "all",
            "enable.idempotence",
            true,
            "linger.ms",
            0,
            "request.timeout.ms",
            10_000,
            "delivery.timeout.ms",
            30_000);

    private final ScratchTopics topics;
    private final List<Outgoing> events;
    private final int batch;

    Publisher(ScratchTopics topics, Part service, List<SagaEvent> order, int batch) {
        this.topics = topics;
        this.batch = batch;
        this.events = order.stream()
                .filter(event -> event.publisher() == service)
                .map(event -> new Outgoing(topics.name(event.topic()), headers(event), event.payload()))
                .toList();
    }

    /** Sends until the end of the run, as far as the gate lets it. */
    Void run(Crew crew, Gate gate) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put("bootstrap.servers", topics.bootstrapServers());
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (long orders = batch; crew.isWorking(); orders += batch) {
                gate.await(orders, crew);
                send(producer);
            }
        }
        return null;
    }

    private void send(Producer<String, byte[]> producer) throws ExecutionException, InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch * events.size());
        for (int i = 0; i < batch; i++) {
            String key = new UUID(random.nextLong(), random.nextLong()).toString();
            for (Outgoing event : events) {
                sent.add(producer.send(
                        new ProducerRecord<>(event.topic(), null, key, event.payload(), event.headers())));
            }
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private static List<Header> headers(SagaEvent event) {
        return event.headers().entrySet().stream()
                .<Header>map(header ->
                        new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private record Outgoing(String topic, List<Header> headers, byte[] payload) {}

    /** Keeps a publisher from running away. */
    @FunctionalInterface
    interface Gate {
        void await(long orders, Crew crew);
    }
}
