package dev.sagashop.localstack.network;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Holds back what is on its way to a service, for a while or until it is opened. */
final class Gate {

    /** As long as it takes until somebody opens the gate. */
    static final Duration CLOSED = ChronoUnit.FOREVER.getDuration();

    private Duration hold = Duration.ZERO;
    private long turns;

    /** From now on everything is held for that long; what was held until now passes. */
    synchronized void holdFor(Duration time) {
        hold = time;
        turns++;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return hold.equals(CLOSED);
    }

    synchronized void pass() throws InterruptedException {
        long before = turns;
        long begun = System.nanoTime();
        while (turns == before && (isClosed() || leftMillis(begun) > 0)) {
            wait(isClosed() ? 0 : leftMillis(begun));
        }
    }

    private long leftMillis(long begun) {
        return hold.toMillis() - Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
