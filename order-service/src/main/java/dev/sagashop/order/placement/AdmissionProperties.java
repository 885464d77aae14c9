package dev.sagashop.order.placement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * How many orders the shop takes on.
 *
 * @param atLeast orders that may be under way whatever is known of the shop, such as when it has just started or was idle;
 *     1 or more, and no more than its slowest step can do within a saga's time limit
 * @param atMost orders that may be under way however quickly they have been done of late
 * @param shareOfTimeLimit the longest that a new order may be expected to wait, by how many are under way and how many a
 *     second come to their end: a share of a saga's time limit, above 0 and below 1
 * @param rateWindow over how much of the past their rate is taken
 * @param countInterval how often they are counted
 * @param retryAfter the least that a client is told to wait when its order is refused; the most is that longest wait
 */
@ConfigurationProperties("sagashop.admission")
public record AdmissionProperties(
        int atLeast,
        int atMost,
        double shareOfTimeLimit,
        Duration rateWindow,
        Duration countInterval,
        Duration retryAfter) {

    /** @throws IllegalArgumentException if two of them contradict each other */
    public AdmissionProperties {
        Assert.isTrue(
                1 <= atLeast && atLeast <= atMost,
                () -> "sagashop.admission.at-least (%d) must be at least 1 and no more than at-most (%d)"
                        .formatted(atLeast, atMost));
        Assert.isTrue(
                countInterval.isPositive() && countInterval.compareTo(rateWindow) <= 0,
                () -> "sagashop.admission.count-interval (%s) must be positive and no longer than rate-window (%s)"
                        .formatted(countInterval, rateWindow));
        Assert.isTrue(
                0 < shareOfTimeLimit && shareOfTimeLimit < 1,
                () -> "sagashop.admission.share-of-time-limit must be above 0 and below 1: " + shareOfTimeLimit);
        Assert.isTrue(retryAfter.isPositive(), "sagashop.admission.retry-after must be positive");
    }
}
