package dev.sagashop.messaging.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sagashop.events.EventType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventHeadersTest {

    private final Map<String, String> headers = new HashMap<>(Map.of(
            "ce_id", "6b3f0a52-7d3a-4c0e-9d64-2f0b8b1c7a11",
            "ce_source", "/order-service",
            "ce_time", "2026-01-02T03:04:05Z"));

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_time"})
    void aMissingRequiredHeaderIsNamed(String name) {
        headers.remove(name);

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(this::parse)
                .withMessage("header " + name + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, 42",
        "ce_causationid, yesterday",
        "ce_time, noon",
        "ce_causationdepth, deep",
        "ce_causationdepth, -1",
        "ce_causationdepth, 2147483648"
    })
    void aHeaderThatDoesNotParseIsNamedWithItsValue(String name, String value) {
        headers.put(name, value);

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(this::parse)
                .withMessageContainingAll(name, value);
    }

    @Test
    void anEventFromElsewhereWithoutCausesStartsItsOwnConversation() {
        EventMetadata metadata = parse();

        assertThat(metadata.causationId()).isEqualTo(UUID.fromString(headers.get("ce_id")));
        assertThat(metadata.correlationId()).isEqualTo(headers.get("ce_id"));
        assertThat(metadata.causationDepth()).isZero();
        assertThat(metadata.traceparent()).isNull();
    }

    private EventMetadata parse() {
        return CloudEventHeaders.parse(EventType.ORDER_PLACED, headers);
    }
}
