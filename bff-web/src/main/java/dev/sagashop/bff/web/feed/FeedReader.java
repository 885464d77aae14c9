package dev.sagashop.bff.web.feed;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Hands what the listener container reads to the feed, and tells it that Kafka answers. A record that fails is passed over
 * by the container; a container that an error has ended is started again, at the end of what there is by then.
 */
@Component
class FeedReader implements ConsumerAwareMessageListener<String, byte[]> {

    private final EventFeed feed;
    private final Executor afterAPause;
    private final long pulseNanos;

    private @Nullable FeedPulse pulse; // of the consumer there is, felt by its own thread
    private long lastPulseNanos;

    private volatile boolean closing;

    FeedReader(EventFeed feed, FeedProperties properties) {
        this.feed = feed;
        this.pulseNanos = properties.pollTimeout().toNanos();
        this.afterAPause =
                CompletableFuture.delayedExecutor(properties.restartPause().toMillis(), TimeUnit.MILLISECONDS);
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

    @EventListener
    void ended(ConsumerStoppedEvent event) {
        feed.fellSilent();
        pulse = null;
        if (event.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            MessageListenerContainer container = event.getContainer(MessageListenerContainer.class);
            afterAPause.execute(() -> startAgain(container));
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private void startAgain(MessageListenerContainer container) {
        if (!closing) {
            container.start();
        }
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
