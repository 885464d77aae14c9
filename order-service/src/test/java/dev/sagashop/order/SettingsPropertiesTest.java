package dev.sagashop.order;

import dev.sagashop.messaging.fixtures.Settings;
import dev.sagashop.order.placement.AdmissionProperties;
import dev.sagashop.order.placement.PlacementProperties;
import dev.sagashop.order.reconciliation.ReconciliationProperties;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound of the settings, on both of its sides. */
class SettingsPropertiesTest {

    private static final List<Class<?>> TYPES =
            List.of(AdmissionProperties.class, PlacementProperties.class, ReconciliationProperties.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sagashop.admission.at-least                | 0     | 1
                    sagashop.admission.at-least                | 3001  | 3000
                    sagashop.admission.count-interval          | 0ms   | 1ms
                    sagashop.admission.count-interval          | 3001ms | 3s
                    sagashop.admission.share-of-time-limit     | 0     | 0.01
                    sagashop.admission.share-of-time-limit     | 1     | 0.99
                    sagashop.admission.retry-after             | 0s    | 1ms
                    sagashop.placement.group-size              | 0     | 1
                    sagashop.placement.queue-capacity          | 0     | 1
                    sagashop.reconciliation.window-size        | 0     | 1
                    sagashop.reconciliation.window-limit       | 1     | 100000
                    sagashop.reconciliation.max-listed-breaches | -1   | 0
                    sagashop.reconciliation.keep               | 0     | 1
                    """)
    void aValueBeyondItsBoundStopsTheStart(String setting, String refused, String accepted) {
        Settings.assertBound(TYPES, setting, refused, accepted);
    }
}
