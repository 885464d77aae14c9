package dev.sagashop.localstack.process;

import java.time.Duration;

/**
 * How a service that crashes is started again.
 *
 * @param firstPause before the first restart; doubles with each further crash in a row
 * @param longestPause where the doubling ends
 * @param mostCrashesInARow with one more the service is given up
 */
public record Restarts(Duration firstPause, Duration longestPause, int mostCrashesInARow) {

    /** A service that cannot start is given up after some minutes. */
    public static final Restarts PATIENT = new Restarts(Duration.ofSeconds(1), Duration.ofSeconds(30), 10);

    /** For services that are killed on purpose: at once, and again and again. */
    public static final Restarts RELENTLESS =
            new Restarts(Duration.ofMillis(100), Duration.ofSeconds(1), Integer.MAX_VALUE - 1);
}
