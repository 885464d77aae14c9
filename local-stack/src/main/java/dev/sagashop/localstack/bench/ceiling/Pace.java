package dev.sagashop.localstack.bench.ceiling;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Keeps two sides at the same speed, as a shop's database and broker are: none gets far ahead of the other. */
public final class Pace {
    private static final long LOOK_EVERY_NANOS = 200_000;

    private final AtomicLong behind = new AtomicLong();
    private final long bound;

    private Pace(long bound, long start) {
        this.bound = bound;
        behind.set(start);
    }

    /** No other side to wait for. */
    public static Pace free() {
        return new Pace(0, Long.MAX_VALUE / 2);
    }

    /** @param bound orders that one side may be ahead by */
    public static Pace bounded(long bound) {
        return new Pace(bound, 0);
    }

    /** The other side has come to that many orders. */
    public void reached(long orders) {
        behind.accumulateAndGet(orders, Math::max);
    }

    /** Waits while the caller, at that many orders, is too far ahead; not after the run's end. */
    public void await(long orders, Crew crew) {
        while (orders > behind.get() + bound && crew.isWorking()) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
