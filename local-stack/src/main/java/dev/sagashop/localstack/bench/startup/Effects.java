package dev.sagashop.localstack.bench.startup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic past all consumer groups, so that nobody notices. */
final class Effects implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaConsumer<String, byte[]> consumer;

    private Effects(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** All that has been on the topic so far, too. */
    static Effects fromTheBeginning(String bootstrapServers, String topic) {
        Effects effects = on(bootstrapServers, topic);
        effects.consumer.seekToBeginning(effects.consumer.assignment());
        return effects;
    }

    /** What comes from now on. */
    static Effects fromNow(String bootstrapServers, String topic) {
        Effects effects = on(bootstrapServers, topic);
        effects.consumer.seekToEnd(effects.consumer.assignment());
        // Where the end is has to be asked now, not at the first poll.
        effects.consumer.assignment().forEach(effects.consumer::position);
        return effects;
    }

    private static Effects on(String bootstrapServers, String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        return new Effects(consumer);
    }

    /** What has come since the last time; may be nothing. */
    List<ConsumerRecord<String, byte[]>> next() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
