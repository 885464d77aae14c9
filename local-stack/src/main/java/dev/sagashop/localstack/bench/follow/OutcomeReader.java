package dev.sagashop.localstack.bench.follow;

import dev.sagashop.localstack.bench.BenchException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads orders' outcomes from the {@code orders} topic: type and key alone, never a body. */
public final class OutcomeReader implements AutoCloseable {

    private static final String TOPIC = "orders";
    private static final String TYPE = "ce_type";
    private static final byte[] CONFIRMED = ascii("dev.sagashop.order-confirmed.v1");
    private static final byte[] CANCELLED = ascii("dev.sagashop.order-cancelled.v1");
    private static final Duration POLL = Duration.ofMillis(100);

    /** Events of so short a time are read together: what this makes an outcome late is part of what is measured. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final KafkaConsumer<String, Integer> consumer;
    private final Thread thread = Thread.ofPlatform().name("outcomes").unstarted(this::read);
    private volatile OutcomeListener listener = (_, _) -> {};
    private volatile boolean going = true;

    private OutcomeReader(KafkaConsumer<String, Integer> consumer) {
        this.consumer = consumer;
    }

    /** Begins with the events to come. */
    public static OutcomeReader start(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                10_000,
                ConsumerConfig.CHECK_CRCS_CONFIG,
                false,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        var reader = new OutcomeReader(new KafkaConsumer<>(settings, new StringDeserializer(), new BodySize()));
        reader.seekToEnd();
        reader.thread.start();
        return reader;
    }

    private void seekToEnd() {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Asked for its position, it really goes there.
        partitions.forEach(consumer::position);
    }

    /** Tells this one from now on, and nobody else. */
    public void tell(OutcomeListener next) {
        listener = next;
    }

    /** Fails if nothing is read any more: what has no outcome then is not the shop's fault. */
    public void requireGoing() {
        if (!thread.isAlive()) {
            throw new BenchException("The events cannot be read any more; is the broker still there?");
        }
    }

    private void read() {
        while (going) {
            for (ConsumerRecord<String, Integer> event : consumer.poll(POLL)) {
                read(event);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        consumer.close();
    }

    private void read(ConsumerRecord<String, Integer> event) {
        Header type = event.headers().lastHeader(TYPE);
        if (type != null && Arrays.equals(type.value(), CONFIRMED)) {
            listener.ended(event.key(), true);
        } else if (type != null && Arrays.equals(type.value(), CANCELLED)) {
            listener.ended(event.key(), false);
        }
    }

    @Override
    public void close() throws InterruptedException {
        going = false;
        thread.join();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Leaves the body where it is. */
    private static final class BodySize implements Deserializer<Integer> {
        @Override
        public Integer deserialize(String topic, byte[] data) {
            return data.length;
        }

        @Override
        public Integer deserialize(String topic, Headers headers, ByteBuffer data) {
            return data.remaining();
        }
    }
}
