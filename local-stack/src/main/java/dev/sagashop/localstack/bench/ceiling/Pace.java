package dev.sagashop.localstack.bench.ceiling;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Keeps one side from getting far ahead of another, as a shop's database and broker do not. */
public final class Pace {
    private static final long LOOK_EVERY_NANOS = 200_000;

    private final LongSupplier slower;
    private final long bound;

    private Pace(LongSupplier slower, long bound) {
        this.slower = slower;
        this.bound = bound;
    }

    /** Nobody to wait for. */
    public static Pace free() {
        return new Pace(() -> Long.MAX_VALUE / 2, 0);
    }

    /**
     * @param slower how many orders the other side has brought through by now
     * @param bound orders that the caller may be ahead by
     */
    public static Pace bounded(LongSupplier slower, long bound) {
        return new Pace(slower, bound);
    }

    /** Waits while the caller, at that many orders, is too far ahead; not after the run's end. */
    public void await(long orders, Crew crew) {
        while (orders > slower.getAsLong() + bound && crew.isWorking()) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
