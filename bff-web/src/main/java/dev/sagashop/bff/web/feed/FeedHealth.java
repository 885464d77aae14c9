package dev.sagashop.bff.web.feed;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Says whether events come from Kafka. The BFF is well without: streams and waits ask the order service instead. It is down
 * only while nobody reads: an error has ended the reader, or Kafka's name cannot be resolved.
 */
@Component("eventFeedHealthIndicator")
class FeedHealth implements HealthIndicator {

    private final EventFeed feed;
    private final KafkaMessageListenerContainer<String, byte[]> container;

    FeedHealth(EventFeed feed, KafkaMessageListenerContainer<String, byte[]> container, MeterRegistry meters) {
        this.feed = feed;
        this.container = container;
        meters.gauge("sagashop.bff.feed.live", feed, known -> known.isLive() ? 1 : 0);
    }

    @Override
    public Health health() {
        Health.Builder health = container.isRunning() ? Health.up() : Health.down();
        return health.withDetail("live", feed.isLive()).build();
    }
}
