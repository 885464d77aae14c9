package dev.sagashop.localstack.bench.ceiling;

import java.time.Duration;

/**
 * How the ceiling is measured.
 *
 * @param duration of each of the three measurements, after a warm-up of a third of it; 1 s to 5 min
 * @param batch orders in a transaction and messages in a send, 1 to 5,000
 * @param workers threads that bring orders through all four databases, each with a connection to each; 1 to 32
 * @param shipping whether orders are shipped as well, as they are once a run is longer than the shop's grace period
 */
public record CeilingSettings(Duration duration, int batch, int workers, boolean shipping) {

    /** So that one writes while another waits for the disk. */
    private static final int USUAL_WORKERS = 4;

    private static final int USUAL_BATCH = 100;

    /** What a full run takes. */
    public static final CeilingSettings USUAL =
            new CeilingSettings(Duration.ofSeconds(10), USUAL_BATCH, USUAL_WORKERS, true);

    /** What a quick run takes, in which nothing is shipped. */
    public static final CeilingSettings QUICK =
            new CeilingSettings(Duration.ofSeconds(3), USUAL_BATCH, USUAL_WORKERS, false);

    /** @throws IllegalArgumentException if a value is out of its bounds */
    public CeilingSettings {
        require(duration.toMillis() >= 1_000 && duration.toMinutes() <= 5, "duration", duration);
        require(batch >= 1 && batch <= 5_000, "batch", batch);
        require(workers >= 1 && workers <= 32, "workers", workers);
    }

    /** How long everything runs before it is counted. */
    Duration warmUp() {
        return duration.dividedBy(3);
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("The ceiling's " + name + " is out of its bounds: " + value);
        }
    }
}
