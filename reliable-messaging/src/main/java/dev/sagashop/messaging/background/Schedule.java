package dev.sagashop.messaging.background;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A function that is called for as long as the service runs, on a thread of its own. A service says so by a bean of this
 * type. A call that fails is told in the log, and the next one comes after the same delay.
 *
 * @param name the function's, as metrics and health tell it
 * @param function does a batch of what is due and says how much that was
 * @param delay from the end of a run to the next one, 1 ms or more
 * @param batchSize what a full batch has: after it there may be more, so that the next one comes at once
 * @param maxBatches calls of one run, 1 or more
 */
public record Schedule(String name, Supplier<Integer> function, Duration delay, int batchSize, int maxBatches) {

    /** @throws IllegalArgumentException if a bound is less than 1 */
    public Schedule {
        if (delay.toMillis() < 1 || batchSize < 1 || maxBatches < 1) {
            throw new IllegalArgumentException("%s needs a delay of 1ms or more and batches of 1 or more: %s, %d, %d"
                    .formatted(name, delay, batchSize, maxBatches));
        }
    }

    /** A function whose every call does all that is due. */
    public static Schedule of(String name, Supplier<Integer> function, Duration delay) {
        return new Schedule(name, function, delay, Integer.MAX_VALUE, 1);
    }

    void run() {
        int batches = 1;
        while (function.get() >= batchSize && batches < maxBatches) {
            batches++;
        }
    }
}
