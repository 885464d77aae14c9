package dev.sagashop.messaging;

import dev.sagashop.messaging.background.BackgroundProperties;
import dev.sagashop.messaging.cleanup.CleanUpProperties;
import dev.sagashop.messaging.consumer.ConsumerProperties;
import dev.sagashop.messaging.deadletters.DeadLetterProperties;
import dev.sagashop.messaging.fixtures.Settings;
import dev.sagashop.messaging.outbox.RelayProperties;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound of the settings, on both of its sides. */
class SettingsPropertiesTest {

    private static final List<Class<?>> TYPES = List.of(
            BackgroundProperties.class,
            CleanUpProperties.class,
            ConsumerProperties.class,
            DeadLetterProperties.class,
            RelayProperties.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sagashop.messaging.max-causation-depth | -1   | 0
                    sagashop.messaging.offset-interval     | 0ms  | 1ms
                    sagashop.messaging.attempts            | 0    | 1
                    sagashop.messaging.poll-timeout        | 0ms  | 1ms
                    sagashop.messaging.conflict-attempts   | 0    | 1
                    sagashop.messaging.relay.batch-size    | 0    | 1
                    sagashop.messaging.relay.back-off      | 5s   | 4999ms
                    sagashop.messaging.dead-letters.page-size | 0 | 1
                    sagashop.messaging.dead-letters.page-size | 501 | 500
                    sagashop.background.back-off           | 0ms  | 1ms
                    sagashop.background.back-off           | 31s  | 30s
                    sagashop.clean-up.interval             | 999ms | 1s
                    sagashop.clean-up.pages                | 0    | 1
                    sagashop.clean-up.pages                | 1025 | 1024
                    sagashop.clean-up.max-batches          | 0    | 1
                    sagashop.clean-up.processed-events     | 14d  | 15d
                    sagashop.clean-up.dead-letters         | 14d  | 15d
                    """)
    void aValueBeyondItsBoundStopsTheStart(String setting, String refused, String accepted) {
        Settings.assertBound(TYPES, setting, refused, accepted);
    }
}
