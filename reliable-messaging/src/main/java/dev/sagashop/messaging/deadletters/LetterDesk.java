package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Where people work on dead letters. Each letter is a transaction of its own, so that any number can be worked on. */
public class LetterDesk {

    private final LetterTable table;
    private final SingleReplay single;
    private final TransactionOperations transactions;
    private final LetterMetrics metrics;
    private final DeadLetterProperties properties;
    private final InstantSource clock;

    public LetterDesk(
            LetterTable table,
            BatchConsumers consumers,
            TransactionOperations transactions,
            MeterRegistry registry,
            DeadLetterProperties properties,
            InstantSource clock) {
        this.table = table;
        this.transactions = transactions;
        this.metrics = new LetterMetrics(registry);
        this.properties = properties;
        this.clock = clock;
        this.single = new SingleReplay(table, consumers, transactions, metrics, properties, clock);
    }

    /** The letters behind the cursor that the filter means, the longest known first. */
    public LetterPage list(LetterFilter filter, long cursor, int limit) {
        List<LetterRow> rows = table.page(filter, cursor, limit + 1);
        List<LetterSummary> items =
                rows.stream().limit(limit).map(LetterRow::summary).toList();
        return new LetterPage(items, nextOf(rows, limit));
    }

    /** The letter with all that is known of it; empty if there is none of the id. */
    public Optional<DeadLetter> find(UUID id) {
        return table.find(id);
    }

    /**
     * Replays the letter, and before it the earlier open ones of its key; if one of those fails again, no later one is
     * tried. Whatever fails again stays open, with the new reason. One that was discarded can be replayed after all.
     *
     * @return what it came to; empty if there is no such letter
     */
    public Optional<ReplayAnswer> replay(UUID id) {
        return table.find(id).map(this::replayBehindEarlierOnes);
    }

    private ReplayAnswer replayBehindEarlierOnes(DeadLetter letter) {
        UUID id = letter.summary().id();
        List<ReplayAnswer> replayed = new ArrayList<>();
        for (UUID earlier : table.earlierOpen(letter.original(), properties.maxEarlier())) {
            ReplayAnswer before = replayOne(table.find(earlier).orElseThrow());
            if (!before.outcome().isDone()) {
                return SingleReplay.waitsFor(id, earlier, List.copyOf(replayed));
            }
            replayed.add(before);
        }
        ReplayAnswer answer = replayOne(letter);
        return new ReplayAnswer(id, answer.outcome(), answer.message(), List.copyOf(replayed));
    }

    private ReplayAnswer replayOne(DeadLetter letter) {
        ReplayAnswer answer = single.replay(letter);
        if (answer.outcome() == Outcome.REPLAYED || answer.outcome() == Outcome.CHANGED_NOTHING) {
            metrics.replayed(letter.summary().topic());
        }
        return answer;
    }

    /** Replays a page of the open letters that the filter means; after a failure the rest of that key waits. */
    public ReplayReport replayAll(LetterFilter filter, long cursor, int limit) {
        List<LetterRow> rows = table.page(filter.open(), cursor, limit + 1);
        List<ReplayAnswer> answers = new ArrayList<>();
        Set<String> stuckKeys = new HashSet<>();
        Set<UUID> replayedAlready = new HashSet<>();
        for (LetterRow row : rows.subList(0, Math.min(limit, rows.size()))) {
            UUID id = row.summary().id();
            if (replayedAlready.contains(id)) {
                continue; // as an earlier one of another
            }
            DeadLetter letter = table.find(id).orElseThrow();
            String key = letter.summary().topic()
                    + '/'
                    + Objects.requireNonNullElse(letter.original().key(), id.toString());
            ReplayAnswer answer = stuckKeys.contains(key) ? waits(letter) : replayBehindEarlierOnes(letter);
            if (!answer.outcome().isDone()) {
                stuckKeys.add(key);
            }
            answer.earlier().forEach(earlier -> replayedAlready.add(earlier.id()));
            answers.add(answer);
        }
        return ReplayReport.of(answers, nextOf(rows, limit));
    }

    private static ReplayAnswer waits(DeadLetter letter) {
        return new ReplayAnswer(
                letter.summary().id(), Outcome.WAITS, "It waits for an earlier letter of the same key.", List.of());
    }

    /**
     * Ends the letter without its event having an effect. Nothing is deleted, and it can be replayed after all.
     *
     * @param reason why, for those who ask later
     * @return where the letter stands now, which is REPLAYED if that came first; empty if there is no such letter
     */
    public Optional<LetterStatus> discard(UUID id, String reason) {
        return table.find(id).map(letter -> {
            LetterStatus before = Objects.requireNonNull(transactions.execute(tx -> discardLocked(id, reason)));
            if (before != LetterStatus.OPEN) {
                return before;
            }
            metrics.discarded(letter.summary().topic());
            return LetterStatus.DISCARDED;
        });
    }

    /** @return where the letter stood before; only an open one can be discarded */
    private LetterStatus discardLocked(UUID id, String reason) {
        LetterStatus before = table.lock(id).summary().status();
        if (before == LetterStatus.OPEN) {
            table.resolve(id, LetterStatus.DISCARDED, reason, clock.instant());
        }
        return before;
    }

    private static @Nullable Long nextOf(List<LetterRow> rows, int limit) {
        return rows.size() > limit ? rows.get(limit - 1).seq() : null;
    }
}
