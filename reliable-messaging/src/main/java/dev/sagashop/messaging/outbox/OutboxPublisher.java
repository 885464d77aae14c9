package dev.sagashop.messaging.outbox;

import dev.sagashop.messaging.outbox.OutboxTable.Stored;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;

/** Takes the oldest records to the broker, and out of the outbox once the broker has them. */
class OutboxPublisher {

    private final Connection connection;
    private final Producer<String, byte[]> producer;
    private final OutboxTable table;
    private final RelayProperties properties;

    OutboxPublisher(
            Connection connection, Producer<String, byte[]> producer, OutboxTable table, RelayProperties properties) {
        this.connection = connection;
        this.producer = producer;
        this.table = table;
        this.properties = properties;
    }

    /** @return how many records were published; none if the outbox is empty */
    int publishOldest() throws SQLException {
        List<Stored> oldest = table.oldest(connection, properties.batchSize());
        if (!oldest.isEmpty()) {
            awaitAll(oldest.stream().map(this::send).toList());
            table.delete(connection, oldest);
        }
        return oldest.size();
    }

    private Future<RecordMetadata> send(Stored stored) {
        OutboxRecord outgoing = stored.record();
        var kafkaRecord = new ProducerRecord<>(outgoing.topic(), outgoing.key(), outgoing.payload());
        Headers headers = kafkaRecord.headers();
        outgoing.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producer.send(kafkaRecord);
    }

    private void awaitAll(List<Future<RecordMetadata>> sends) {
        producer.flush();
        for (Future<RecordMetadata> send : sends) {
            await(send);
        }
    }

    private void await(Future<RecordMetadata> send) {
        try {
            send.get(properties.sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PublishingFailedException("the broker did not acknowledge a record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingFailedException("interrupted while publishing", e);
        }
    }
}
