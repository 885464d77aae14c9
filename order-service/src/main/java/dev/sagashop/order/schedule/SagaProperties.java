package dev.sagashop.order.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long an order may wait for its outcome.
 *
 * @param timeLimit from the placing of an order to its confirmation or cancellation
 * @param scanInterval the pause between two looks for overdue orders
 * @param batchSize orders that are cancelled in one transaction, 1 or more
 * @param maxBatches transactions of one look, 1 or more; what is left waits for the next one
 */
@ConfigurationProperties("sagashop.saga")
public record SagaProperties(Duration timeLimit, Duration scanInterval, int batchSize, int maxBatches) {}
