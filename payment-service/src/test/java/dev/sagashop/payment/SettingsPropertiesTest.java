package dev.sagashop.payment;

import dev.sagashop.messaging.fixtures.Settings;
import dev.sagashop.payment.gateway.GatewayProperties;
import dev.sagashop.payment.gateway.simulator.SimulatorProperties;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound of the settings, on both of its sides. */
class SettingsPropertiesTest {

    private static final List<Class<?>> TYPES = List.of(GatewayProperties.class, SimulatorProperties.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sagashop.gateway.queue-capacity          | 0    | 1
                    sagashop.gateway.concurrency             | 0    | 1
                    sagashop.gateway.concurrency-of-customer | 0    | 1
                    sagashop.gateway.answers-per-transaction | 0    | 1
                    sagashop.gateway.answers-linger          | -1ms | 0ms
                    sagashop.gateway.resume-batch-size       | 0    | 1
                    sagashop.gateway.back-off                | 0ms  | 1ms
                    sagashop.gateway.max-back-off            | 1ms  | 10m
                    sagashop.gateway-simulator.remembered-keys | 0  | 1
                    """)
    void aValueBeyondItsBoundStopsTheStart(String setting, String refused, String accepted) {
        Settings.assertBound(TYPES, setting, refused, accepted);
    }
}
