package dev.sagashop.messaging.outbox;

import dev.sagashop.messaging.outbox.OutboxTable.Stored;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the oldest records to the broker, and out of the outbox once the broker has them. What the broker refuses for
 * good stays in the outbox, for people to look at, and is passed over: the next publisher tries it again.
 */
class OutboxPublisher {

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);

    private final Connection connection;
    private final Producer<String, byte[]> producer;
    private final OutboxTable table;
    private final RelayProperties properties;
    private final OutboxMetrics metrics;
    private final Set<Long> refused = new HashSet<>();

    OutboxPublisher(
            Connection connection,
            Producer<String, byte[]> producer,
            OutboxTable table,
            RelayProperties properties,
            OutboxMetrics metrics) {
        this.connection = connection;
        this.producer = producer;
        this.table = table;
        this.properties = properties;
        this.metrics = metrics;
    }

    /** @return how many records were published; none if there is nothing to publish */
    int publishOldest() throws SQLException {
        if (refused.size() >= properties.batchSize()) {
            throw new PublishingFailedException(refused.size() + " records were refused", null);
        }
        List<Stored> oldest = table.oldest(connection, refused, properties.batchSize());
        List<Stored> published = oldest.isEmpty() ? oldest : publish(oldest);
        if (!published.isEmpty()) {
            table.delete(connection, published);
            metrics.published(published.size());
        }
        return published.size();
    }

    /** A record that could not even be handed to the producer stops the batch: none of its order may overtake it. */
    private List<Stored> publish(List<Stored> oldest) {
        Map<Stored, Future<RecordMetadata>> sends = new LinkedHashMap<>();
        for (Stored stored : oldest) {
            Future<RecordMetadata> send = send(stored);
            if (send.state() != Future.State.FAILED || isAcknowledged(stored, send)) {
                sends.put(stored, send);
            }
        }
        producer.flush();
        return sends.entrySet().stream()
                .filter(sent -> isAcknowledged(sent.getKey(), sent.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Future<RecordMetadata> send(Stored stored) {
        OutboxRecord outgoing = stored.record();
        var kafkaRecord = new ProducerRecord<>(outgoing.topic(), outgoing.key(), outgoing.payload());
        Headers headers = kafkaRecord.headers();
        outgoing.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producer.send(kafkaRecord);
    }

    private boolean isAcknowledged(Stored stored, Future<RecordMetadata> send) {
        try {
            send.get(properties.sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            if (!isRefusal(e.getCause())) {
                throw new PublishingFailedException("the broker did not acknowledge a record", e);
            }
            refused.add(stored.id());
            metrics.refused(stored.record().topic());
            log.error(
                    "Record {} for {} stays in the outbox",
                    stored.id(),
                    stored.record().topic(),
                    e.getCause());
            return false;
        } catch (TimeoutException e) {
            throw new PublishingFailedException("the broker did not acknowledge a record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingFailedException("interrupted while publishing", e);
        }
    }

    /** Whether the record itself is at fault, so that no repetition helps. */
    private static boolean isRefusal(@Nullable Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidTopicException;
    }
}
