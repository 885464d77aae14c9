package dev.sagashop.payment.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Three tries of 2 s each, with 100 ms and 200 ms between them. */
class GatewayTimesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RetryRegistry retries = RetryRegistry.of(RetryConfig.custom()
            .maxAttempts(3)
            .intervalFunction(IntervalFunction.ofExponentialBackoff(100, 2))
            .build());
    private final TimeLimiterRegistry timeLimiters = TimeLimiterRegistry.of(
            TimeLimiterConfig.custom().timeoutDuration(Duration.ofSeconds(2)).build());

    @Test
    void refusesAPatienceThatOneCallCanOutlast() {
        assertThatThrownBy(() -> withPatience(8400))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sagashop.gateway.patience (PT8.4S)")
                .hasMessageContaining("PT6.3S");
        assertThatCode(() -> withPatience(8402)).doesNotThrowAnyException();
    }

    private void withPatience(int millis) {
        var properties = new GatewayProperties(
                1, 1, 10, SECOND, 1, Duration.ZERO, Duration.ofMillis(millis), SECOND, SECOND, SECOND, 1);
        new GatewayTimes(properties, retries, timeLimiters);
    }
}
