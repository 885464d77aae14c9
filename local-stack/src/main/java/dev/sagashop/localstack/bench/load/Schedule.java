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

    private static final double NANOS = 1e9;

    /** How many requests there are in all. */
    public long total() {
        return length.toMillis() * rate / 1_000;
    }

    /** When the request of that number, counted from 0, is due. */
    public long due(long number) {
        return begin + (long) (number * (NANOS / rate));
    }

    /** How many requests are due until then. */
    public long dueBy(long now) {
        if (now < begin) {
            return 0;
        }
        long number = (long) ((now - begin) / NANOS * rate);
        // The division is not exact; at most one is off.
        long count = due(number) <= now ? number + 1 : number;
        return Math.min(count, total());
    }

    public long end() {
        return begin + length.toNanos();
    }
}
