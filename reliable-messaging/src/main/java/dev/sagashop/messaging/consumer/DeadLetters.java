package dev.sagashop.messaging.consumer;

import dev.sagashop.messaging.outbox.OutboxRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Makes dead letters: the record as it came, and in its headers where it came from and why it was given up. Header names
 * are those of Spring Kafka's dead letters, so that tools know them; the values are text.
 */
public class DeadLetters {

    /** When the record was given up, RFC 3339. */
    public static final String FAILED_AT = "dlt-failed-at";

    /** Room for the cause; a full trace could make the record too large for its topic. */
    private static final int STACK_SUMMARY_LENGTH = 2_000;

    private final String group;
    private final Clock clock;

    /** @param group the consumer group, which is the service's name */
    public DeadLetters(String group, Clock clock) {
        this.group = group;
        this.clock = clock;
    }

    /** The dead letter topic of a consumer group: one for each topic that it reads. */
    public static String topicFor(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    OutboxRecord letter(IncomingRecord source, RuntimeException reason) {
        Map<String, String> headers = new LinkedHashMap<>(source.headers());
        headers.put(KafkaHeaders.DLT_ORIGINAL_TOPIC, source.topic());
        headers.put(KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.toString(source.partition()));
        headers.put(KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.toString(source.offset()));
        headers.put(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, group);
        headers.put(KafkaHeaders.DLT_EXCEPTION_FQCN, reason.getClass().getName());
        headers.put(KafkaHeaders.DLT_EXCEPTION_MESSAGE, Objects.requireNonNullElse(reason.getMessage(), ""));
        headers.put(KafkaHeaders.DLT_EXCEPTION_STACKTRACE, stackSummary(reason));
        headers.put(FAILED_AT, clock.instant().toString());
        return new OutboxRecord(
                topicFor(source.topic(), group),
                storable(Objects.requireNonNullElse(source.key(), "")),
                headers,
                Objects.requireNonNullElse(source.payload(), new byte[0]));
    }

    /** PostgreSQL keeps no text with a zero in it, and a letter that cannot be kept would hold up its partition. */
    private static String storable(String key) {
        return key.replace('\0', '\uFFFD');
    }

    private static String stackSummary(RuntimeException reason) {
        StringWriter trace = new StringWriter();
        reason.printStackTrace(new PrintWriter(trace));
        return trace.getBuffer().substring(0, Math.min(trace.getBuffer().length(), STACK_SUMMARY_LENGTH));
    }
}
