package dev.sagashop.messaging.consumer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record as it came, before anything is known of it.
 *
 * @param topic where it was read
 * @param partition and from which partition
 * @param offset its place in the partition
 * @param key its key, or null
 * @param headers its headers as text
 * @param payload its value; null for a tombstone
 */
public record IncomingRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] payload) {

    /** Where it is, as {@code orders-3@17}. */
    String place() {
        return topic + "-" + partition + "@" + offset;
    }
}
