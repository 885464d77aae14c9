package dev.sagashop.bff.web.waiting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds of waiting for an order's outcome.
 *
 * @param longest how long an answer waits at most, whatever the client prefers; whole seconds
 * @param atOnce how many requests wait at most; one more is answered without waiting
 * @param compareWithoutFeed how often the order is looked at while no events come from Kafka
 */
@ConfigurationProperties("sagashop.bff.waits")
record WaitProperties(Duration longest, int atOnce, Duration compareWithoutFeed) {}
