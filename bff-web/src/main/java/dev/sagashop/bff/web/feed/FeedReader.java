package dev.sagashop.bff.web.feed;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConsumerAwareMessageListener;
import org.springframework.stereotype.Component;

/**
 * Hands what the listener container reads to the feed, and tells it that Kafka answers. A record that fails is passed over
 * by the container; after an error {@link FeedStarter} begins anew, at the end of what there is by then.
 */
@Component
class FeedReader implements ConsumerAwareMessageListener<String, byte[]> {

    private final EventFeed feed;
    private final long pulseNanos;

    private @Nullable FeedPulse pulse; // of the consumer there is, felt by its own thread
    private long lastPulseNanos;

    FeedReader(EventFeed feed, FeedProperties properties) {
        this.feed = feed;
        this.pulseNanos = properties.pollTimeout().toNanos();
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record, @Nullable Consumer<?, ?> consumer) {
        if (consumer != null && System.nanoTime() - lastPulseNanos >= pulseNanos) {
            feel(consumer);
        }
        feed.take(record);
    }

    @EventListener
    void nothingCame(ListenerContainerIdleEvent event) {
        feel(event.getConsumer());
    }

    @EventListener(ConsumerStoppedEvent.class)
    void ended() {
        feed.fellSilent();
        pulse = null;
    }

    private void feel(Consumer<?, ?> consumer) {
        lastPulseNanos = System.nanoTime();
        if (pulse == null) {
            pulse = new FeedPulse(consumer);
        }
        if (pulse.isFelt()) {
            feed.answered();
        }
    }
}
