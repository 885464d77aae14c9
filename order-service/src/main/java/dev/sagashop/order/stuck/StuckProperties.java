package dev.sagashop.order.stuck;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When a saga is stuck.
 *
 * @param after how long it may wait for its next step; for its dispatch, from the end of the grace period on
 * @param countAtMost where the metric stops counting, 1 or more
 */
@ConfigurationProperties("sagashop.stuck")
public record StuckProperties(Duration after, int countAtMost) {}
