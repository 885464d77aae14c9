package dev.sagashop.bff.web.feed;

import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.events.EventType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a record's CloudEvents headers (binary content mode) and its JSON. A record that is none of our events is
 * passed over: whoever publishes a new kind of event does not have to wait for its readers.
 */
@Component
class RecordReader {

    private static final Logger log = LoggerFactory.getLogger(RecordReader.class);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper json;

    RecordReader(JsonMapper json) {
        this.json = json;
    }

    Optional<SagaEvent> read(ConsumerRecord<String, byte[]> record) {
        String id = header(record, "ce_id");
        String type = header(record, "ce_type");
        String source = header(record, "ce_source");
        String time = header(record, "ce_time");
        if (id == null || type == null || source == null || time == null || record.value() == null) {
            return Optional.empty();
        }
        try {
            Instant occurredAt = Instant.parse(time);
            Map<String, Object> data = json.readValue(record.value(), OBJECT);
            return data == null
                    ? Optional.empty()
                    : EventType.ofWireName(type)
                            .map(kind -> new SagaEvent(
                                    id,
                                    kind.displayName(),
                                    SagaEvent.serviceOf(source),
                                    occurredAt,
                                    header(record, "ce_causationid"),
                                    data));
        } catch (DateTimeException | JacksonException e) {
            log.debug("Passed over record {}", record, e);
            return Optional.empty();
        }
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
