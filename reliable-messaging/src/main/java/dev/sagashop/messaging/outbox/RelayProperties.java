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
 * @param sendTimeout how long the broker may take to acknowledge a batch before it is sent again
 * @param backOff the pause after a failure of the database or the broker
 */
@ConfigurationProperties("sagashop.messaging.relay")
public record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") int batchSize,
        @DefaultValue("20ms") Duration linger,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("1s") Duration takeoverInterval,
        @DefaultValue("30s") Duration sendTimeout,
        @DefaultValue("1s") Duration backOff) {

    /** @throws IllegalArgumentException if the batch size is less than 1 */
    public RelayProperties {
        if (batchSize < 1) {
            throw new IllegalArgumentException("sagashop.messaging.relay.batch-size must be at least 1: " + batchSize);
        }
    }
}
