package dev.sagashop.bff.web.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds of the event feed.
 *
 * @param recentEvents how many of the newest events are kept, of all orders together, for whoever begins to follow an
 *     order right after they came
 * @param pollTimeout how long one poll waits for events; how soon a stop or a silence is noticed
 * @param linger the pause between two polls, 0 or more: while much happens, each poll brings more of it
 * @param silentAfter without an answer from Kafka for so long, the feed is taken for dead
 * @param restartPause between a failed consumer and the next one
 */
@ConfigurationProperties("sagashop.bff.feed")
record FeedProperties(
        int recentEvents, Duration pollTimeout, Duration linger, Duration silentAfter, Duration restartPause) {}
