package dev.sagashop.notification.decision;

import java.time.Duration;

/**
 * How long and how often a mail is tried again.
 *
 * @param giveUpAfter how long a mail is tried, from when it is wanted; longer than {@code maxBackOff}
 * @param backOff the pause after the first failure, more than 0; doubles with each further one
 * @param maxBackOff the longest pause of a mail that the server puts off
 * @param maxProbeBackOff the longest pause between two tries to reach a server that is away
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1">RFC 5321, section 4.5.4.1: pauses of at least 30
 *     minutes, unless more is known of the failure; and at least 4 or 5 days until a mail is given up</a>
 */
public record RetryBounds(Duration giveUpAfter, Duration backOff, Duration maxBackOff, Duration maxProbeBackOff) {

    private static final int MAX_DOUBLINGS = 20;

    /** @throws IllegalArgumentException if there is no pause, or a bound is below what it bounds */
    public RetryBounds {
        if (!backOff.isPositive() || maxBackOff.compareTo(backOff) < 0 || maxProbeBackOff.compareTo(backOff) < 0) {
            throw new IllegalArgumentException(
                    "back-off must be positive, and not above max-back-off and max-probe-back-off: " + backOff);
        }
        if (giveUpAfter.compareTo(maxBackOff) <= 0) {
            throw new IllegalArgumentException("give-up-after must be longer than max-back-off: " + giveUpAfter);
        }
    }

    /** The pause of a mail after so many failed attempts, 1 or more. */
    Duration pauseAfter(int failedAttempts) {
        return doubled(failedAttempts, maxBackOff);
    }

    /** The pause after so many failures to reach the mail server, 1 or more. */
    public Duration probePauseAfter(int failures) {
        return doubled(failures, maxProbeBackOff);
    }

    private Duration doubled(int failures, Duration longest) {
        Duration pause = backOff.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
