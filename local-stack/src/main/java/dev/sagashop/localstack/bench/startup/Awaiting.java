package dev.sagashop.localstack.bench.startup;

import dev.sagashop.localstack.StartUpException;
import java.time.Duration;

/** Waits for what a start is measured by. */
final class Awaiting {
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 20;

    private Awaiting() {}

    /** Something that comes true in the end. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws InterruptedException;
    }

    /** Returns when it holds; fails if it does not for minutes. */
    static void until(Condition condition, String what) throws InterruptedException {
        long giveUp = System.nanoTime() + AT_MOST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - giveUp > 0) {
                throw new StartUpException("After " + AT_MOST.toMinutes() + " min " + what + " is still not there.");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
