package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class PollTimesTest {

    private static final String ALL = "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.interval.ms";
    private static final String ONE =
            "spring.cloud.stream.kafka.bindings.sagaEvents-in-0.consumer.configuration.max.poll.interval.ms";

    /** Kafka's default is five minutes. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, 150s", "10000, -, 5s", "-, 10000, 5s", "20000, 10000, 5s", "10000, 20000, 5s"})
    void theBudgetIsAtMostHalfOfTheShortestInterval(String all, String one, String longest) {
        var environment = new MockEnvironment();
        if (all != null) {
            environment.setProperty(ALL, all);
        }
        if (one != null) {
            environment.setProperty(ONE, one);
        }
        Duration budget = Duration.parse("PT" + longest);

        assertThatCode(() -> PollTimes.requireBudgetWithinPollInterval(budget, environment))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PollTimes.requireBudgetWithinPollInterval(budget.plusMillis(1), environment))
                .withMessage(
                        "sagashop.messaging.poll-budget must be at most half of the consumers' max.poll.interval.ms (%s): %s",
                        budget.multipliedBy(2), budget.plusMillis(1));
    }
}
