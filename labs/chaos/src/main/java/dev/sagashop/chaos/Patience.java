package dev.sagashop.chaos;

import java.time.Duration;

/** Waits for conditions, each with a bound. */
public final class Patience {

    /** Longer than a service takes to start on a busy machine, and than any of its own bounds. */
    public static final Duration LONG = Duration.ofMinutes(4);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /** What is waited for. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws InterruptedException;
    }

    /** Returns when the condition holds; fails, with what it is, if it does not for too long. */
    public static void await(String what, Condition condition) throws InterruptedException {
        if (!holdsWithin(LONG, condition)) {
            throw new ChaosException("%s: not within %d s".formatted(what, LONG.toSeconds()));
        }
    }

    /** Returns as soon as the condition holds, or at the end of that time; whether it does. */
    public static boolean holdsWithin(Duration atMost, Condition condition) throws InterruptedException {
        long giveUp = System.nanoTime() + atMost.toNanos();
        boolean holds = condition.holds();
        while (!holds && System.nanoTime() - giveUp < 0) {
            Thread.sleep(PAUSE);
            holds = condition.holds();
        }
        return holds;
    }
}
