package dev.sagashop.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.messaging.fixtures.Settings;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayPropertiesTest {

    @ParameterizedTest
    @CsvSource({"1, 1s", "2, 2s", "3, 4s", "4, 5s", "1000000, 5s"})
    void thePauseDoublesWithEachFailureUpToItsBound(int failures, String pause) {
        assertThat(Settings.inEffect(RelayProperties.class).backOffAfter(failures))
                .isEqualTo(Duration.parse("PT" + pause));
    }
}
