package dev.sagashop.messaging.cleanup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the past is kept, and how gently it is removed.
 *
 * @param interval the pause between two looks, 1 s or more
 * @param pages database pages (8 KB each) that one transaction looks through, 1 to 1024
 * @param maxBatches transactions of one look at one history, 1 or more; the next look goes on where it ended
 * @param lapPause from the end of one lap through a history to the next one, if there is anything to remove by then
 * @param brokerPatience how long the broker may take to tell for how long it keeps records; without an answer all marks stay
 * @param redeliveryWithin the longest time for which Kafka may bring a record again: {@code retention.ms} and {@code
 *     segment.ms} of its topic, as a record goes with its segment
 * @param processedEvents how long processed marks stay, so how late a redelivery is recognised; longer than that
 * @param deadLetters how long a dead letter stays once it was replayed or discarded; longer than that as well
 */
@ConfigurationProperties("sagashop.clean-up")
public record CleanUpProperties(
        @DefaultValue("30s") Duration interval,
        @DefaultValue("64") int pages,
        @DefaultValue("32") int maxBatches,
        @DefaultValue("1h") Duration lapPause,
        @DefaultValue("10s") Duration brokerPatience,
        @DefaultValue("14d") Duration redeliveryWithin,
        @DefaultValue("30d") Duration processedEvents,
        @DefaultValue("90d") Duration deadLetters) {

    private static final int MAX_PAGES = 1024;

    /** @throws IllegalArgumentException if a value is out of its bounds, or a redelivery would outlive its mark */
    public CleanUpProperties {
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("sagashop.clean-up.interval must be 1s or more: " + interval);
        }
        if (pages < 1 || pages > MAX_PAGES) {
            throw new IllegalArgumentException("sagashop.clean-up.pages must be from 1 to " + MAX_PAGES + ": " + pages);
        }
        if (maxBatches < 1) {
            throw new IllegalArgumentException("sagashop.clean-up.max-batches must be 1 or more: " + maxBatches);
        }
        requireLonger("processed-events", processedEvents, redeliveryWithin);
        requireLonger("dead-letters", deadLetters, redeliveryWithin);
    }

    private static void requireLonger(String name, Duration retention, Duration redelivery) {
        if (retention.compareTo(redelivery) <= 0) {
            throw new IllegalArgumentException("""
                    sagashop.clean-up.%s (%s) must be longer than sagashop.clean-up.redelivery-within (%s): \
                    what is delivered again after that would take effect twice""".formatted(name, inDays(retention), inDays(redelivery)));
        }
    }

    private static String inDays(Duration duration) {
        boolean whole = duration.equals(Duration.ofDays(duration.toDays()));
        return whole ? duration.toDays() + "d" : duration.toString();
    }
}
