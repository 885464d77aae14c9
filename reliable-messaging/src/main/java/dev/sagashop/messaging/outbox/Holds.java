package dev.sagashop.messaging.outbox;

import dev.sagashop.messaging.outbox.OutboxTable.Stored;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stays in the outbox for now, because the broker did not take it: a whole topic, or one key of a topic, whose
 * later records must not overtake. All else goes on. Each is tried again, after pauses that grow.
 *
 * <p>A key of one topic is enough: a service tells all that it has to say of an order on one topic, and nothing relies
 * on the order of different topics. The relay's thread changes it; others may read it at any time.
 */
class Holds {

    private static final Logger log = LoggerFactory.getLogger(Holds.class);

    private final RelayProperties properties;
    private final OutboxMetrics metrics;
    private final Map<Scope, Hold> holds = new ConcurrentHashMap<>();

    Holds(RelayProperties properties, OutboxMetrics metrics) {
        this.properties = properties;
        this.metrics = metrics;
    }

    /**
     * Leaves it alone for a while, longer each time. With as many keys of a topic as make a batch it is the topic that is
     * left alone, so that what is remembered is bounded.
     */
    void hold(Scope scope, long recordId, Throwable why) {
        boolean oneTooMany = !scope.isTopic() && !holds.containsKey(scope) && keysOf(scope.topic()) >= maxKeys();
        Scope held = oneTooMany ? Scope.topic(scope.topic()) : scope;
        Hold before = holds.get(held);
        int tries = before == null ? 1 : before.tries() + 1;
        if (before == null) {
            metrics.refused(held.topic());
            log.error("Record {} stays in the outbox, as all of {}: {}", recordId, held, why.toString());
        }
        Duration pause = properties.backOffAfter(tries);
        holds.put(held, new Hold(recordId, why.toString(), tries, System.nanoTime() + pause.toNanos()));
    }

    private int maxKeys() {
        return properties.batchSize();
    }

    private long keysOf(String topic) {
        return holds.keySet().stream()
                .filter(scope -> !scope.isTopic() && scope.topic().equals(topic))
                .count();
    }

    /** The broker has taken a record of that scope. */
    void release(Scope scope) {
        holds.remove(scope);
    }

    /** The topic was asked for again, in vain. */
    void holdAgain(Scope topic, Throwable why) {
        Hold before = holds.get(topic);
        if (before != null) {
            hold(topic, before.recordId(), why);
        }
    }

    /**
     * Forgets what is in the outbox no longer, as when people have removed it.
     *
     * @param seen what there is
     * @param notLookedAt what was left out, with all keys of a topic
     */
    void retain(Collection<Scope> seen, Collection<Scope> notLookedAt) {
        holds.keySet()
                .removeIf(scope -> !seen.contains(scope)
                        && !notLookedAt.contains(scope)
                        && !notLookedAt.contains(Scope.topic(scope.topic())));
    }

    void clear() {
        holds.clear();
    }

    boolean contains(Scope scope) {
        return holds.containsKey(scope);
    }

    boolean isEmpty() {
        return holds.isEmpty();
    }

    /** What is not to be tried yet. */
    List<Scope> waiting() {
        return scopes(hold -> !hold.isDue());
    }

    /** The whole topics that are to be tried again. */
    List<Scope> dueTopics() {
        return scopes(Hold::isDue).stream().filter(Scope::isTopic).toList();
    }

    private List<Scope> scopes(Predicate<Hold> which) {
        return holds.entrySet().stream()
                .filter(held -> which.test(held.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All that is held up, and why. */
    Map<Scope, Hold> all() {
        return Map.copyOf(holds);
    }

    /**
     * What is held up.
     *
     * @param key null for the whole topic
     */
    record Scope(String topic, @Nullable String key) {

        static Scope topic(String topic) {
            return new Scope(topic, null);
        }

        static Scope keyOf(Stored stored) {
            return new Scope(stored.topic(), stored.key());
        }

        static Scope topicOf(Stored stored) {
            return topic(stored.topic());
        }

        boolean isTopic() {
            return key == null;
        }

        @Override
        public String toString() {
            return isTopic() ? "topic " + topic : "topic " + topic + ", key " + key;
        }
    }

    /**
     * Why it is held up.
     *
     * @param recordId the record at which it was seen
     * @param reason what the broker or its client said
     * @param tries how often it was tried, 1 or more
     * @param nextTryNanos when it is due, on {@link System#nanoTime}
     */
    record Hold(long recordId, String reason, int tries, long nextTryNanos) {

        private boolean isDue() {
            return System.nanoTime() - nextTryNanos >= 0;
        }
    }
}
