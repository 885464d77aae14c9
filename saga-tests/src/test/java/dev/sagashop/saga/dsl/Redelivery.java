package dev.sagashop.saga.dsl;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends every record that it sees a second time, as a broker or a relay does after a crash. */
public final class Redelivery implements AutoCloseable {

    private final KafkaRecorder recorder;
    private final KafkaProducer<String, byte[]> producer;
    private final Set<String> sentAgain = ConcurrentHashMap.newKeySet();
    private final Consumer<ConsumerRecord<String, byte[]>> sendAgain = this::sendAgain;

    Redelivery(KafkaRecorder recorder, String bootstrapServers) {
        this.recorder = recorder;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        recorder.listen(sendAgain);
    }

    private void sendAgain(ConsumerRecord<String, byte[]> seen) {
        if (sentAgain.add(new String(seen.headers().lastHeader("ce_id").value()))) {
            producer.send(new ProducerRecord<>(seen.topic(), null, seen.key(), seen.value(), seen.headers()));
        }
    }

    @Override
    public void close() {
        recorder.forget(sendAgain);
        producer.close();
    }
}
