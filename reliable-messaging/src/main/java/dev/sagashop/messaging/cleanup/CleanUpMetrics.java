package dev.sagashop.messaging.cleanup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What was removed here, and how long ago each history was last gone through, by whichever instance. */
class CleanUpMetrics {

    private static final String TAG = "history";

    private final MeterRegistry registry;

    CleanUpMetrics(List<History> histories, LapTable laps, MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        for (History history : histories) {
            Gauge.builder("sagashop.cleanup.age", () -> ageSeconds(history, laps, clock))
                    .tag(TAG, history.table())
                    .baseUnit("seconds")
                    .description("since the history was last gone through; no number if it never was")
                    .register(registry);
        }
    }

    void removed(History history, int rows) {
        registry.counter("sagashop.cleanup.removed", TAG, history.table()).increment(rows);
    }

    private static double ageSeconds(History history, LapTable laps, InstantSource clock) {
        return laps.finishedAt(history)
                .map(finished ->
                        (double) Duration.between(finished, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
