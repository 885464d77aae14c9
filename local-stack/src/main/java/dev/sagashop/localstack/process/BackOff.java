package dev.sagashop.localstack.process;

import java.time.Duration;

/** How long to wait before the next start of a service that crashed: doubling, bounded, and not for ever. */
final class BackOff {
    /** A service that ran this long had started well; what stops it then is a new story. */
    private static final Duration STABLE = Duration.ofSeconds(60);

    private final Restarts restarts;
    private int crashes;

    BackOff(Restarts restarts) {
        this.restarts = restarts;
    }

    /** Counts a crash after the service ran for that long. */
    void crashedAfter(Duration ran) {
        crashes = ran.compareTo(STABLE) >= 0 ? 1 : crashes + 1;
    }

    boolean isExhausted() {
        return crashes > restarts.mostCrashesInARow();
    }

    Duration pause() {
        Duration pause = restarts.firstPause().multipliedBy(1L << Math.min(Math.max(crashes - 1, 0), 10));
        return pause.compareTo(restarts.longestPause()) > 0 ? restarts.longestPause() : pause;
    }
}
