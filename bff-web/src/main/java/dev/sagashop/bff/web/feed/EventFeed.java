package dev.sagashop.bff.web.feed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Nudges those who follow an order when something has happened to it; what it was, the order service tells. */
@Component
public class EventFeed {

    private static final Logger log = LoggerFactory.getLogger(EventFeed.class);

    private final Map<String, List<Runnable>> followers = new ConcurrentHashMap<>();
    private final long silentAfterNanos;

    private volatile long lastAnswerNanos;

    EventFeed(FeedProperties properties) {
        this.silentAfterNanos = properties.silentAfter().toNanos();
        fellSilent();
    }

    /** Somebody's interest in an order, to be closed when it ends. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Begins to follow an order. The follower is nudged after each event of the order, and whenever events may have been
     * missed; it must not block.
     */
    public Subscription follow(UUID orderId, Runnable follower) {
        String key = orderId.toString();
        followers.compute(key, (order, others) -> {
            List<Runnable> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(follower);
            return all;
        });
        return () -> leave(key, follower);
    }

    /** Whether Kafka has answered lately. While it has not, an order's followers have to look themselves. */
    public boolean isLive() {
        return System.nanoTime() - lastAnswerNanos < silentAfterNanos;
    }

    /** Kafka has answered, and every partition is read. After a silence, nobody knows what was published meanwhile. */
    void answered() {
        boolean wasLive = isLive();
        lastAnswerNanos = System.nanoTime();
        if (!wasLive) {
            log.info("Events come as they are published");
            followers.values().forEach(EventFeed::nudge);
        }
    }

    /** Nothing more will come from this consumer. */
    final void fellSilent() {
        lastAnswerNanos = System.nanoTime() - silentAfterNanos;
    }

    void take(ConsumerRecord<String, byte[]> record) {
        if (record.key() != null) {
            nudge(followers.getOrDefault(record.key(), List.of()));
        }
    }

    private static void nudge(List<Runnable> interested) {
        interested.forEach(Runnable::run);
    }

    private void leave(String key, Runnable follower) {
        followers.computeIfPresent(key, (order, all) -> {
            all.remove(follower);
            return all.isEmpty() ? null : all;
        });
    }
}
