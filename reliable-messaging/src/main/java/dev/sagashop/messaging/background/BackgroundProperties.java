package dev.sagashop.messaging.background;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what runs in the background is watched.
 *
 * @param backOff the pause before a thread that failed goes on, 1 ms or more; doubles with each further failure in a row
 * @param maxBackOff the longest such pause; whoever goes on for longer than that has recovered
 * @param lateAfter how long after its time a schedule's next successful end may be before health tells that it is late;
 *     longer than a run takes
 * @param stopTime how long a stop waits for what is under way
 * @param clockInterval how often the database's time is read; in between it goes on by the machine's stop watch
 */
@ConfigurationProperties("sagashop.background")
public record BackgroundProperties(
        @DefaultValue("1s") Duration backOff,
        @DefaultValue("30s") Duration maxBackOff,
        @DefaultValue("1m") Duration lateAfter,
        @DefaultValue("5s") Duration stopTime,
        @DefaultValue("10s") Duration clockInterval) {

    /** @throws IllegalArgumentException if the pauses are none, or the longest is not the longest */
    public BackgroundProperties {
        if (backOff.toMillis() < 1 || maxBackOff.compareTo(backOff) < 0) {
            throw new IllegalArgumentException(
                    "sagashop.background.back-off must be at least 1ms and at most max-back-off: " + backOff);
        }
    }
}
