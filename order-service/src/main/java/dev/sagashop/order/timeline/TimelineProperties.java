package dev.sagashop.order.timeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long timelines are kept.
 *
 * @param keep from an order's end, with all that follows from it, to the removal of its timeline; 1 h or more
 */
@ConfigurationProperties("sagashop.timeline")
record TimelineProperties(Duration keep) {}
