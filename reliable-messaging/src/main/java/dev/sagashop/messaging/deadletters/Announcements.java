package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.IncomingRecord;
import dev.sagashop.messaging.outbox.OutboxRecord;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Tells of dead letters on Kafka: the record as it came, unless it is too large, and in its headers where it came from and
 * why it was given up.
 * Header names are those of Spring Kafka's dead letters, so that tools know them; the values are text.
 */
final class Announcements {

    /** A record may be larger as text than it came; its announcement has to fit into its topic all the same. */
    private static final int LARGEST_COPY_BYTES = 1_500_000;

    private final String group;

    /** @param group the consumer group, which is the service's name */
    Announcements(String group) {
        this.group = group;
    }

    OutboxRecord of(NewLetter letter) {
        IncomingRecord original = letter.original();
        byte[] payload = Objects.requireNonNullElse(original.payload(), new byte[0]);
        String key = NewLetter.storable(Objects.requireNonNullElse(original.key(), ""));
        boolean fits = sizeOf(original.headers()) + sizeOf(key) + payload.length <= LARGEST_COPY_BYTES;
        Map<String, String> headers = new LinkedHashMap<>(fits ? original.headers() : Map.of());
        headers.put(KafkaHeaders.DLT_ORIGINAL_TOPIC, original.topic());
        headers.put(KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.toString(original.partition()));
        headers.put(KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.toString(original.offset()));
        headers.put(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, group);
        headers.put(KafkaHeaders.DLT_EXCEPTION_FQCN, letter.exception());
        headers.put(KafkaHeaders.DLT_EXCEPTION_MESSAGE, letter.message());
        headers.put(KafkaHeaders.DLT_EXCEPTION_STACKTRACE, letter.stackSummary());
        headers.put(DeadLetterTopics.FAILED_AT, letter.failedAt().toString());
        headers.put(DeadLetterTopics.LETTER_ID, letter.id().toString());
        return new OutboxRecord(
                DeadLetterTopics.nameFor(original.topic(), group),
                fits ? key : "",
                headers,
                fits ? payload : new byte[0]);
    }

    private static long sizeOf(Map<String, String> headers) {
        return headers.entrySet().stream()
                .mapToLong(header -> sizeOf(header.getKey()) + sizeOf(header.getValue()))
                .sum();
    }

    private static long sizeOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
