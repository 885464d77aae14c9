package dev.sagashop.bff.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.web.saga.SagaEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RecordReaderTest {

    private static final String TYPE = "dev.sagashop.order-placed.v1";

    private final RecordReader reader = new RecordReader(new JsonMapper());

    @Test
    void readsAnEventWithItsHeaders() {
        assertThat(reader.read(record(TYPE, "2026-03-01T10:00:00Z", "{\"total\":7}")))
                .hasValueSatisfying(event -> {
                    assertThat(event)
                            .extracting(SagaEvent::eventId, SagaEvent::type, SagaEvent::service)
                            .containsExactly("event-1", "OrderPlaced", "order-service");
                    assertThat(event.data()).isEqualTo(Map.of("total", 7));
                });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "null", "[]", "17", "{\"a\":", "no JSON"})
    void passesOverARecordWithoutAnObject(String value) {
        assertThat(reader.read(record(TYPE, "2026-03-01T10:00:00Z", value))).isEmpty();
    }

    @Test
    void passesOverWhatIsNoEventOfOurs() {
        assertThat(reader.read(record("somebody.else.spoke", "2026-03-01T10:00:00Z", "{}")))
                .isEmpty();
        assertThat(reader.read(record(null, "2026-03-01T10:00:00Z", "{}"))).isEmpty();
        assertThat(reader.read(record(TYPE, "yesterday", "{}"))).isEmpty();
        assertThat(reader.read(new ConsumerRecord<>("orders", 0, 0, "key", "{}".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    private static ConsumerRecord<String, byte[]> record(String type, String time, String value) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("orders", 0, 0, "key", bytes(value));
        record.headers()
                .add("ce_id", bytes("event-1"))
                .add("ce_type", bytes(type))
                .add("ce_source", bytes("/order-service"))
                .add("ce_time", bytes(time));
        return record;
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
