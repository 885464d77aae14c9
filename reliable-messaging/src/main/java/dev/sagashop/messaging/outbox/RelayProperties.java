package dev.sagashop.messaging.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is relayed.
 *
 * @param enabled false leaves the outbox to another instance
 * @param batchSize records that are sent before their acknowledgements are awaited, 1 or more
 * @param linger the pause between two batches, 0 or more: a commit that comes to a relay at rest is published at once,
 *     and under load each batch takes more of them
 * @param pollInterval the longest time that a record waits should its notification get lost
 * @param takeoverInterval how often an instance that does not relay asks whether it may
 * @param sendTimeout how long a stop waits for the batch under way, no less than the producer's delivery.timeout.ms
 * @param topicPatience how long all records wait for the broker's answer about a topic that is written to for the first
 *     time; then that topic's wait alone
 * @param backOff the pause after a failure of the database, the broker or a topic; it doubles with each failure in a row
 * @param maxBackOff the longest such pause, longer than the first: a relay at rest takes a turn each first pause, and what
 *     it found blocked several times should not be tried at every turn
 */
@ConfigurationProperties("sagashop.messaging.relay")
public record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") int batchSize,
        @DefaultValue("20ms") Duration linger,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("1s") Duration takeoverInterval,
        @DefaultValue("30s") Duration sendTimeout,
        @DefaultValue("1s") Duration topicPatience,
        @DefaultValue("1s") Duration backOff,
        @DefaultValue("5s") Duration maxBackOff) {

    /** @throws IllegalArgumentException if the batch size is less than 1, or the pauses contradict each other */
    public RelayProperties {
        if (batchSize < 1) {
            throw new IllegalArgumentException("sagashop.messaging.relay.batch-size must be at least 1: " + batchSize);
        }
        if (maxBackOff.compareTo(backOff) <= 0) {
            throw new IllegalArgumentException("sagashop.messaging.relay.max-back-off must be longer than back-off ("
                    + backOff + "): " + maxBackOff);
        }
    }

    /** The pause after so many failures in a row, 1 or more. */
    Duration backOffAfter(int failures) {
        Duration doubled = backOff.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(maxBackOff) < 0 ? doubled : maxBackOff;
    }
}
