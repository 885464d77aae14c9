package dev.sagashop.messaging.consumer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/** Takes a batch message apart: Spring Kafka keeps payloads in one list and each kind of header in a list beside it. */
final class IncomingRecords {

    private IncomingRecords() {}

    static List<IncomingRecord> of(Message<? extends List<?>> batch) {
        MessageHeaders headers = batch.getHeaders();
        List<String> topics = list(headers, KafkaHeaders.RECEIVED_TOPIC);
        List<Integer> partitions = list(headers, KafkaHeaders.RECEIVED_PARTITION);
        List<Long> offsets = list(headers, KafkaHeaders.OFFSET);
        List<@Nullable Object> keys = list(headers, KafkaHeaders.RECEIVED_KEY);
        List<Map<String, Object>> recordHeaders = list(headers, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<IncomingRecord> records = new ArrayList<>();
        for (int i = 0; i < batch.getPayload().size(); i++) {
            records.add(new IncomingRecord(
                    topics.get(i),
                    partitions.get(i),
                    offsets.get(i),
                    text(keys.get(i)),
                    texts(recordHeaders.get(i)),
                    bytes(batch.getPayload().get(i))));
        }
        return records;
    }

    @SuppressWarnings("unchecked")
    private static <T extends @Nullable Object> List<T> list(MessageHeaders headers, String name) {
        Object value = headers.get(name);
        if (value instanceof List<?> list) {
            return (List<T>) list;
        }
        throw new IllegalStateException("not a batch: header " + name + " is " + value
                + "; the binding needs batch-mode, see reliable-messaging.yml");
    }

    private static Map<String, String> texts(Map<String, Object> headers) {
        Map<String, String> texts = new HashMap<>();
        headers.forEach((name, value) -> {
            String text = text(value);
            if (text != null) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }

    /** A tombstone arrives as Spring's {@code KafkaNull}. */
    private static byte @Nullable [] bytes(@Nullable Object payload) {
        return payload instanceof byte[] bytes ? bytes : null;
    }
}
