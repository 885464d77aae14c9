package dev.sagashop.bff.web.feed;

import dev.sagashop.bff.web.saga.SagaEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Hands each event of an order to those who follow that order. */
@Component
public class EventFeed {

    private final Map<String, List<Consumer<SagaEvent>>> followers = new ConcurrentHashMap<>();
    private final RecordReader reader;
    private final RecentRecords recent;

    private volatile boolean live;
    private volatile int beginnings;

    EventFeed(RecordReader reader, FeedProperties properties) {
        this.reader = reader;
        this.recent = new RecentRecords(properties.recentEvents());
    }

    /** Somebody's interest in an order, to be closed when it ends. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Begins to follow an order. The follower is told the order's newest events at once and the others as they come,
     * some of them perhaps twice; it must not block.
     */
    public Subscription follow(UUID orderId, Consumer<SagaEvent> follower) {
        String key = orderId.toString();
        followers.compute(key, (order, others) -> {
            List<Consumer<SagaEvent>> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(follower);
            return all;
        });
        recent.of(key).forEach(record -> reader.read(record).ifPresent(follower));
        return () -> leave(key, follower);
    }

    /** Whether events come as they are published. While they do not, an order's followers have to look themselves. */
    public boolean isLive() {
        return live;
    }

    /**
     * How often the feed has begun to live. Whoever sees another number than before may have missed something: a
     * reader that has failed begins anew at the end of what there is.
     */
    public int beginnings() {
        return beginnings;
    }

    /** Called by one thread. */
    void live(boolean now) {
        beginnings = now && !live ? beginnings + 1 : beginnings;
        live = now;
    }

    /** Called by one thread. */
    void take(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            return;
        }
        recent.add(record);
        List<Consumer<SagaEvent>> interested = followers.get(record.key());
        if (interested != null) {
            reader.read(record).ifPresent(event -> interested.forEach(follower -> follower.accept(event)));
        }
    }

    private void leave(String key, Consumer<SagaEvent> follower) {
        followers.computeIfPresent(key, (order, all) -> {
            all.remove(follower);
            return all.isEmpty() ? null : all;
        });
    }
}
