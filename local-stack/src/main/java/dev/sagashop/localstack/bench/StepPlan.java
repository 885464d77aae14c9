package dev.sagashop.localstack.bench;

import java.time.Duration;

/**
 * One rate to try.
 *
 * @param rate orders per second, 1 to 100,000
 * @param warmUp how long it goes on before anything is measured; shorter than orders wait to be shipped, shipping them is
 *     no part of the measured cost
 * @param window how long it is measured then, in whole seconds
 * @param patience how long accepted orders may take to their outcome once the last was sent
 */
public record StepPlan(int rate, Duration warmUp, Duration window, Duration patience) {

    /** Longer than the bound of a saga, and of the scan that enforces it. */
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(2);

    public StepPlan(int rate, Duration warmUp, Duration window) {
        this(rate, warmUp, window, USUAL_PATIENCE);
    }

    Duration length() {
        return warmUp.plus(window);
    }
}
