package dev.sagashop.localstack.bench.startup;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** An event as a service published it, of which another one can be made that is about something else. */
record Event(ConsumerRecord<String, byte[]> published) {
    private static final String TYPE = "ce_type";
    private static final String ID = "ce_id";

    boolean isOf(String type) {
        Header header = published.headers().lastHeader(TYPE);
        return header != null && text(header.value()).equals(type);
    }

    /** The same in every word but for its id and what it is about. */
    ProducerRecord<String, byte[]> about(String key) {
        ProducerRecord<String, byte[]> another =
                new ProducerRecord<>(published.topic(), key, renamed(published.value(), key));
        Headers headers = another.headers();
        published
                .headers()
                .forEach(header -> headers.add(
                        header.key(),
                        header.key().equals(ID)
                                ? UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)
                                : renamed(header.value(), key)));
        return another;
    }

    private byte[] renamed(byte[] text, String key) {
        return text(text).replace(published.key(), key).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
