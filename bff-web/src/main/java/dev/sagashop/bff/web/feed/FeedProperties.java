package dev.sagashop.bff.web.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds of the event feed.
 *
 * @param pollTimeout how long one poll waits for events; how often it is asked whether Kafka answers
 * @param linger the pause between two polls, 0 or more: while much happens, each poll brings more of it
 * @param silentAfter without an answer from Kafka for so long, the feed is taken for dead
 * @param restartPause between a consumer that an error has ended, or that could not be made, and the next one
 */
@ConfigurationProperties("sagashop.bff.feed")
record FeedProperties(Duration pollTimeout, Duration linger, Duration silentAfter, Duration restartPause) {}
