package dev.sagashop.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RelayPropertiesTest {

    @ParameterizedTest
    @CsvSource({"1, 1s", "2, 2s", "3, 4s", "4, 5s", "1000000, 5s"})
    void thePauseDoublesWithEachFailureUpToItsBound(int failures, String pause) {
        RelayProperties defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("sagashop.messaging.relay", RelayProperties.class);

        assertThat(defaults.backOffAfter(failures)).isEqualTo(Duration.parse("PT" + pause));
    }
}
