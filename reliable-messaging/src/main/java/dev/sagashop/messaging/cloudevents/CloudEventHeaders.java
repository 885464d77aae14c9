package dev.sagashop.messaging.cloudevents;

import dev.sagashop.events.EventType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record headers of an event.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     Protocol Binding for CloudEvents 1.0.2, section 3.2 (binary content mode)</a>
 * @see <a href="https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/correlation.md">Correlation
 *     extension (correlationid, causationid)</a>
 */
public final class CloudEventHeaders {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";

    /** An extension of our own: how many events lie between the first command and this one; 0 if it is missing. */
    public static final String CAUSATION_DEPTH = "ce_causationdepth";

    public static final String CONTENT_TYPE = "content-type";

    /** W3C Trace Context: not a CloudEvents attribute, so that tracing tools find it where they look. */
    public static final String TRACEPARENT = "traceparent";

    private CloudEventHeaders() {}

    /** The headers of an outgoing event. */
    public static Map<String, String> of(Envelope<?> envelope) {
        EventMetadata metadata = envelope.metadata();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, metadata.id().toString());
        headers.put(TYPE, metadata.type().wireName());
        headers.put(SOURCE, metadata.source());
        headers.put(SUBJECT, envelope.event().subject());
        headers.put(TIME, metadata.time().toString());
        headers.put(CORRELATION_ID, metadata.correlationId());
        headers.put(CAUSATION_ID, metadata.causationId().toString());
        headers.put(CAUSATION_DEPTH, Integer.toString(metadata.causationDepth()));
        headers.put(CONTENT_TYPE, "application/json");
        if (metadata.traceparent() != null) {
            headers.put(TRACEPARENT, metadata.traceparent());
        }
        return headers;
    }

    /**
     * Reads an incoming event's headers.
     *
     * @throws MalformedEventException if a required header is missing or does not parse
     */
    public static EventMetadata parse(EventType type, Map<String, String> headers) {
        UUID id = uuid(ID, require(headers, ID));
        String causation = headers.get(CAUSATION_ID);
        return new EventMetadata(
                id,
                type,
                require(headers, SOURCE),
                time(require(headers, TIME)),
                headers.getOrDefault(CORRELATION_ID, id.toString()),
                causation == null ? id : uuid(CAUSATION_ID, causation),
                depth(headers.getOrDefault(CAUSATION_DEPTH, "0")),
                headers.get(TRACEPARENT));
    }

    private static String require(Map<String, String> headers, String name) {
        @Nullable String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new MalformedEventException("header " + name + " is missing");
        }
        return value;
    }

    private static UUID uuid(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException("header " + name + " is no UUID: " + value, e);
        }
    }

    private static int depth(String value) {
        try {
            int depth = Integer.parseInt(value);
            if (depth >= 0) {
                return depth;
            }
        } catch (NumberFormatException e) {
            throw new MalformedEventException("header " + CAUSATION_DEPTH + " is no number: " + value, e);
        }
        throw new MalformedEventException("header " + CAUSATION_DEPTH + " is negative: " + value);
    }

    private static Instant time(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new MalformedEventException("header " + TIME + " is no RFC 3339 time: " + value, e);
        }
    }
}
