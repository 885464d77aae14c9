package dev.sagashop.notification.decision;

import java.time.Duration;

/**
 * How often and how soon a mail is tried again.
 *
 * @param maxAttempts all attempts together, 1 or more
 * @param backOff the pause after the first failure; doubles with each further one
 * @param maxBackOff the longest pause
 */
public record RetryBounds(int maxAttempts, Duration backOff, Duration maxBackOff) {

    private static final int MAX_DOUBLINGS = 20;

    /** @throws IllegalArgumentException if there is no attempt or no pause */
    public RetryBounds {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("max-attempts must be at least 1: " + maxAttempts);
        }
        if (!backOff.isPositive() || maxBackOff.compareTo(backOff) < 0) {
            throw new IllegalArgumentException("back-off must be positive and not above max-back-off: " + backOff);
        }
    }

    /** The pause after so many failed attempts, 1 or more. */
    Duration pauseAfter(int failedAttempts) {
        Duration pause = backOff.multipliedBy(1L << Math.min(failedAttempts - 1, MAX_DOUBLINGS));
        return pause.compareTo(maxBackOff) < 0 ? pause : maxBackOff;
    }
}
