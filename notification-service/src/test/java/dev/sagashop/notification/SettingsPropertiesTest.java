package dev.sagashop.notification;

import dev.sagashop.messaging.fixtures.Settings;
import dev.sagashop.notification.delivery.MailProperties;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound of the settings, on both of its sides. */
class SettingsPropertiesTest {

    private static final List<Class<?>> TYPES = List.of(MailProperties.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sagashop.mail.queue-capacity     | 0    | 1
                    sagashop.mail.workers            | 0    | 1
                    sagashop.mail.batch-size         | 0    | 1
                    sagashop.mail.linger             | -1ms | 0ms
                    sagashop.mail.lease              | 0ms  | 1ms
                    sagashop.mail.resend.batch-size  | 0    | 1
                    sagashop.mail.resend.max-batches | 0    | 1
                    """)
    void aValueBeyondItsBoundStopsTheStart(String setting, String refused, String accepted) {
        Settings.assertBound(TYPES, setting, refused, accepted);
    }
}
