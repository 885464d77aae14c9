package dev.sagashop.order.placement;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What is accepted as a new order, and how orders that come together are stored.
 *
 * @param maxBody the longest request body, in bytes; a longer one is refused before it is parsed
 * @param paymentMethods the payment methods that the card processor knows
 * @param groupSize orders that share a transaction at most, 1 or more
 * @param queueCapacity orders that wait for their transaction at most, 1 or more; the next one is refused
 * @param patience how long an order may wait for its transaction's end; shorter than its caller waits for the answer
 */
@ConfigurationProperties("sagashop.placement")
public record PlacementProperties(
        DataSize maxBody, Set<String> paymentMethods, int groupSize, int queueCapacity, Duration patience) {

    /** @throws IllegalArgumentException if the group or the queue has no room for an order */
    public PlacementProperties {
        if (groupSize < 1 || queueCapacity < 1) {
            throw new IllegalArgumentException("sagashop.placement.group-size and queue-capacity must be at least 1: "
                    + groupSize + ", " + queueCapacity);
        }
    }
}
