package dev.sagashop.order.support;

import dev.sagashop.events.EventType;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as a test finds it on a topic. */
public record PublishedEvent(String key, Map<String, String> headers, String data) {

    static PublishedEvent of(ConsumerRecord<String, byte[]> found) {
        Map<String, String> headers = new HashMap<>();
        found.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return new PublishedEvent(found.key(), headers, new String(found.value(), StandardCharsets.UTF_8));
    }

    /** The event's name, such as {@code OrderPlaced}. */
    public String type() {
        return EventType.ofWireName(headers.get(CloudEventHeaders.TYPE))
                .orElseThrow()
                .displayName();
    }
}
