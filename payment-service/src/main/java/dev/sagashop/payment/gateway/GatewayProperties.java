package dev.sagashop.payment.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * How the gateway is asked. Time limit, retries and circuit breaker of one call are Resilience4j's settings.
 *
 * @param queueCapacity calls that wait in memory, 1 or more; what does not fit is resumed later
 * @param concurrency calls at a time, 1 or more
 * @param concurrencyOfCustomer calls of one customer at a time, 1 or more: what a customer's slow cards take at most
 * @param authorizeWithin a payment that waits for longer to be authorized lets the others go first: its order is about to
 *     be cancelled. Half of the order service's time limit for a saga
 * @param answersPerTransaction answers recorded in one transaction, 1 or more
 * @param answersLinger how long an answer waits for others that are recorded with it, 0 or more
 * @param patience how long a call that was handed over, and not heard of since, may take until it is taken for lost and
 *     resumed. Three quarters of it are for the call, which is {@linkplain GatewayTimes checked}; what waits for longer than
 *     the rest is heard of
 * @param backOff the pause after the first call without an answer; doubles with each further one
 * @param maxBackOff the longest such pause
 * @param resumeInterval how often due payments are looked for
 * @param resumeBatchSize payments resumed in one transaction, 1 or more
 */
@ConfigurationProperties("sagashop.gateway")
public record GatewayProperties(
        int queueCapacity,
        int concurrency,
        int concurrencyOfCustomer,
        Duration authorizeWithin,
        int answersPerTransaction,
        Duration answersLinger,
        Duration patience,
        Duration backOff,
        Duration maxBackOff,
        Duration resumeInterval,
        int resumeBatchSize) {

    /** @throws IllegalArgumentException if a bound is less than 1, or two of them contradict each other */
    public GatewayProperties {
        Assert.isTrue(queueCapacity >= 1, "sagashop.gateway.queue-capacity must be at least 1");
        Assert.isTrue(concurrency >= 1, "sagashop.gateway.concurrency must be at least 1");
        Assert.isTrue(concurrencyOfCustomer >= 1, "sagashop.gateway.concurrency-of-customer must be at least 1");
        Assert.isTrue(answersPerTransaction >= 1, "sagashop.gateway.answers-per-transaction must be at least 1");
        Assert.isTrue(!answersLinger.isNegative(), "sagashop.gateway.answers-linger must not be negative");
        Assert.isTrue(resumeBatchSize >= 1, "sagashop.gateway.resume-batch-size must be at least 1");
        Assert.isTrue(
                backOff.isPositive() && backOff.compareTo(maxBackOff) <= 0,
                () -> "sagashop.gateway.back-off (%s) must be positive and no longer than max-back-off (%s)"
                        .formatted(backOff, maxBackOff));
    }

    /** The part of the patience that is left for a call and the recording of its answer when it begins. */
    Duration timeOfOneCall() {
        return patience.multipliedBy(3).dividedBy(4);
    }
}
