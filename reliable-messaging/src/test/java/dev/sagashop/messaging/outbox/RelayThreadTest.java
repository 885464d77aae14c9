package dev.sagashop.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.sagashop.messaging.fixtures.QuickSupervisor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

class RelayThreadTest {

    private static final RelayProperties PROPERTIES = new RelayProperties(
            true,
            500,
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(2), // the producer's default of delivery.timeout.ms
            Duration.ofSeconds(1),
            Duration.ofMillis(1),
            Duration.ofMillis(2));

    @Test
    void theRelayGoesOnAfterAnError() throws InterruptedException {
        var opened = new CountDownLatch(2);
        var relay = relay(() -> {
            opened.countDown();
            throw new LinkageError("on purpose");
        });

        relay.start();
        try {
            assertThat(opened.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            relay.stop();
        }
        assertThat(relay.isRunning()).isFalse();
    }

    private static OutboxRelay relay(RelayConnections connections) {
        var producers = new DefaultKafkaProducerFactory<String, byte[]>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "localhost:1",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
        return new OutboxRelay(
                connections,
                producers,
                mock(OutboxTable.class),
                PROPERTIES,
                new OutboxMetrics(new SimpleMeterRegistry()),
                QuickSupervisor.create());
    }
}
