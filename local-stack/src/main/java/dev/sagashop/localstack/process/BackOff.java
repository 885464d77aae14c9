package dev.sagashop.localstack.process;

import java.time.Duration;

/** How long to wait before the next start of a service that crashed: doubling, bounded, and not for ever. */
final class BackOff {
    static final int MOST_CRASHES_IN_A_ROW = 10;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A service that ran this long had started well; what stops it then is a new story. */
    private static final Duration STABLE = Duration.ofSeconds(60);

    private int crashes;

    /** Counts a crash after the service ran for that long. */
    void crashedAfter(Duration ran) {
        crashes = ran.compareTo(STABLE) >= 0 ? 1 : crashes + 1;
    }

    boolean isExhausted() {
        return crashes > MOST_CRASHES_IN_A_ROW;
    }

    Duration pause() {
        Duration pause = FIRST.multipliedBy(1L << Math.min(Math.max(crashes - 1, 0), 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
