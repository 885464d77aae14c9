package dev.sagashop.payment.gateway;

import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** Refuses to start with a patience that a call can outlast: it would be taken for lost and made again while it is made. */
@Component
class GatewayTimes {

    GatewayTimes(GatewayProperties properties, RetryRegistry retries, TimeLimiterRegistry timeLimiters) {
        Duration longest = longestCall(retries, timeLimiters).plus(properties.answersLinger());
        Assert.isTrue(
                longest.compareTo(properties.timeOfOneCall()) < 0,
                () ->
                        "three quarters of sagashop.gateway.patience (%s) must be longer than all tries of a call, which take up to %s"
                                .formatted(properties.patience(), longest));
    }

    /** Each try up to its time limit, and the waits between them. */
    private static Duration longestCall(RetryRegistry retries, TimeLimiterRegistry timeLimiters) {
        RetryConfig retry = retries.retry(ResilientGateway.NAME).getRetryConfig();
        Duration longest = timeLimiters
                .timeLimiter(ResilientGateway.NAME)
                .getTimeLimiterConfig()
                .getTimeoutDuration()
                .multipliedBy(retry.getMaxAttempts());
        Either<Throwable, Object> failure = Either.left(new GatewayFailedException("no answer"));
        for (int attempt = 1; attempt < retry.getMaxAttempts(); attempt++) {
            Long wait = retry.getIntervalBiFunction().apply(attempt, failure);
            longest = longest.plusMillis(wait);
        }
        return longest;
    }
}
