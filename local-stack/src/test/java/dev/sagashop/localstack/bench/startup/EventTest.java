package dev.sagashop.localstack.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class EventTest {

    @Test
    void becomesAnotherOneAboutSomethingElse() {
        ConsumerRecord<String, byte[]> published =
                new ConsumerRecord<>("orders", 3, 7, "order-1", bytes("{\"orderId\": \"order-1\", \"total\": 5}"));
        published.headers().add("ce_id", bytes("event-1"));
        published.headers().add("ce_type", bytes("dev.sagashop.order-placed.v1"));
        published.headers().add("ce_subject", bytes("order-1"));
        Event event = new Event(published);

        ProducerRecord<String, byte[]> another = event.about("order-2");

        assertThat(event.isOf("dev.sagashop.order-placed.v1")).isTrue();
        assertThat(event.isOf("dev.sagashop.order-shipped.v1")).isFalse();
        assertThat(another.topic()).isEqualTo("orders");
        assertThat(another.key()).isEqualTo("order-2");
        assertThat(another.value()).asString().isEqualTo("{\"orderId\": \"order-2\", \"total\": 5}");
        assertThat(header(another.headers(), "ce_subject")).isEqualTo("order-2");
        assertThat(header(another.headers(), "ce_type")).isEqualTo("dev.sagashop.order-placed.v1");
        assertThat(header(another.headers(), "ce_id")).isNotEqualTo("event-1");
    }

    private static String header(Headers headers, String key) {
        return new String(headers.lastHeader(key).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
