package dev.sagashop.localstack.bench.load;

import java.time.Duration;

/**
 * When each request of a steady rate is due: decided beforehand, so that slow answers put off nothing.
 *
 * @param rate requests per second
 * @param begin when the first one is due, as {@link System#nanoTime}
 * @param length how long it goes on
 */
public record Schedule(int rate, long begin, Duration length) {

    private static final long SECOND = 1_000_000_000;

    /** How many requests there are in all. */
    public long total() {
        return length.toMillis() * rate / 1_000;
    }

    /** When the request of that number, counted from 0, is due. */
    public long due(long number) {
        return begin + number * SECOND / rate;
    }

    /** How many requests are due until then. */
    public long dueBy(long now) {
        if (now < begin) {
            return 0;
        }
        // Of those that are due by then, the last is due less than a nanosecond after it, before rounding down.
        long bound = (Math.min(now - begin, length.toNanos()) + 1) * rate;
        return Math.min(Math.ceilDiv(bound, SECOND), total());
    }

    public long end() {
        return begin + length.toNanos();
    }
}
