package dev.sagashop.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sagashop.messaging.fixtures.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A row is gone when its record is acknowledged, so the acknowledgement must mean something. */
class ProducerSettingsTest {

    private static final Duration SEND_TIMEOUT =
            Settings.inEffect(RelayProperties.class).sendTimeout();

    @Test
    void theServicesWaitForAllReplicasAndRepeatNothing() throws Exception {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("reliable-messaging.yml"))
                .forEach(environment.getPropertySources()::addLast);
        Map<String, Object> settings = new HashMap<>(Binder.get(environment)
                .bind("spring.kafka", KafkaProperties.class)
                .get()
                .buildProducerProperties());
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9");

        var effective = new ProducerConfig(settings);

        assertThat(effective.getString(ProducerConfig.ACKS_CONFIG)).isEqualTo("-1");
        assertThat(effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG))
                .isTrue();
        assertThatCode(() -> ProducerSettings.requireReliable(settings, SEND_TIMEOUT))
                .doesNotThrowAnyException();
    }

    @Test
    void anAcknowledgementOfTheLeaderAloneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProducerSettings.requireReliable(producer(Map.of("acks", "1")), SEND_TIMEOUT))
                .withMessage("The outbox needs a producer with acks=all, not acks=1");
    }

    @Test
    void aProducerThatMayRepeatItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ProducerSettings.requireReliable(producer(Map.of("enable.idempotence", "false")), SEND_TIMEOUT))
                .withMessage("The outbox needs a producer with enable.idempotence=true");
    }

    @Test
    void aStopThatDoesNotWaitForAllSendsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProducerSettings.requireReliable(
                        producer(Map.of("delivery.timeout.ms", "30001")), Duration.ofSeconds(30)))
                .withMessage("sagashop.messaging.relay.send-timeout must be at least the producer's delivery.timeout.ms"
                        + " (PT30.001S): PT30S");
    }

    private static Map<String, Object> producer(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9");
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, "org.apache.kafka.common.serialization.StringSerializer");
        all.put(
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                "org.apache.kafka.common.serialization.ByteArraySerializer");
        return all;
    }
}
