package dev.sagashop.bff.web.feed;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether events come from Kafka. The BFF is well without: streams and waits ask the order service instead. */
@Component("eventFeedHealthIndicator")
class FeedHealth implements HealthIndicator {

    private final EventFeed feed;

    FeedHealth(EventFeed feed, MeterRegistry meters) {
        this.feed = feed;
        meters.gauge("sagashop.bff.feed.live", feed, known -> known.isLive() ? 1 : 0);
    }

    @Override
    public Health health() {
        return Health.up().withDetail("live", feed.isLive()).build();
    }
}
