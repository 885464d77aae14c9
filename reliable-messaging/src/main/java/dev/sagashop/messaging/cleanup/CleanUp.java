package dev.sagashop.messaging.cleanup;

import dev.sagashop.messaging.cleanup.History.Recognises;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks through each history that is due, some pages and a transaction at a time, and tells how many rows it removed.
 * Several instances may do so at once: one of them has the history, the others pass over it.
 */
class CleanUp implements Supplier<Integer> {

    private static final Logger log = LoggerFactory.getLogger(CleanUp.class);

    private final List<History> histories;
    private final LapTable laps;
    private final TopicRetention topics;
    private final TransactionOperations transactions;
    private final CleanUpProperties properties;
    private final CleanUpMetrics metrics;
    private final InstantSource clock;
    private final Map<History, String> obstacles = new ConcurrentHashMap<>();

    CleanUp(
            List<History> histories,
            LapTable laps,
            TopicRetention topics,
            TransactionOperations transactions,
            CleanUpProperties properties,
            CleanUpMetrics metrics,
            InstantSource clock) {
        this.histories = histories;
        this.laps = laps;
        this.topics = topics;
        this.transactions = transactions;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Integer get() {
        return histories.stream().mapToInt(this::look).sum();
    }

    private int look(History history) {
        laps.add(history);
        if (!isDue(history) || !isSafe(history)) {
            return 0;
        }
        int removed = 0;
        for (int batch = 0; batch < properties.maxBatches(); batch++) {
            Optional<Integer> there = Objects.requireNonNull(transactions.execute(tx -> sweep(history)));
            if (there.isEmpty()) {
                return removed;
            }
            removed += there.get();
        }
        return removed;
    }

    private boolean isDue(History history) {
        return Objects.requireNonNull(transactions.execute(tx ->
                laps.claimDue(history, clock.instant(), properties.lapPause()).isPresent()));
    }

    /** @return how many rows of the next pages were removed; empty if there is nothing to look through */
    private Optional<Integer> sweep(History history) {
        Instant now = clock.instant();
        return laps.claimDue(history, now, properties.lapPause()).map(claimed -> {
            Lap lap = claimed.begun(now);
            int removed = laps.remove(history, lap.nextPage(), properties.pages(), now);
            Instant oldest = laps.oldest(history, lap.nextPage(), properties.pages());
            laps.keep(history, lap.after(properties.pages(), oldest), now);
            metrics.removed(history, removed);
            return removed;
        });
    }

    /** The broker is asked, not the settings: a topic may have been told to keep its records for longer. */
    private boolean isSafe(History history) {
        Optional<String> obstacle = history.recognises() == Recognises.REDELIVERIES
                ? topics.outlasting(history.retention())
                : Optional.empty();
        String told = obstacle.map(why -> obstacles.put(history, why)).orElseGet(() -> obstacles.remove(history));
        obstacle.filter(why -> !why.equals(told))
                .ifPresent(why -> log.warn("Nothing is removed from {}: {}", history.table(), why));
        return obstacle.isEmpty();
    }
}
