package dev.sagashop.order.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When confirmed orders leave.
 *
 * @param gracePeriod from the confirmation of an order to its shipping; the customer can still cancel
 * @param scanInterval the pause between two looks for orders to ship
 * @param batchSize orders that are shipped in one transaction, 1 or more
 * @param maxBatches transactions of one look, 1 or more; what is left waits for the next one
 */
@ConfigurationProperties("sagashop.dispatch")
public record DispatchProperties(Duration gracePeriod, Duration scanInterval, int batchSize, int maxBatches) {}
