package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.consumer.Effect;
import dev.sagashop.messaging.consumer.GivenUp;
import dev.sagashop.messaging.consumer.ReplayFailedException;
import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import dev.sagashop.messaging.failure.Failures;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Replays one letter in one transaction: its event's effect, its processed mark and the letter's end are all there
 * afterwards, or none of them is. Whoever replays it at the same time waits, and then finds it replayed.
 */
class SingleReplay {

    private final LetterTable table;
    private final BatchConsumers consumers;
    private final TransactionOperations transactions;
    private final LetterMetrics metrics;
    private final DeadLetterProperties properties;
    private final InstantSource clock;

    SingleReplay(
            LetterTable table,
            BatchConsumers consumers,
            TransactionOperations transactions,
            LetterMetrics metrics,
            DeadLetterProperties properties,
            InstantSource clock) {
        this.table = table;
        this.consumers = consumers;
        this.transactions = transactions;
        this.metrics = metrics;
        this.properties = properties;
        this.clock = clock;
    }

    /** What fails may do so as late as at the commit, so that the whole transaction is looked at, as at a batch's. */
    ReplayAnswer replay(DeadLetter letter) {
        UUID id = letter.summary().id();
        try {
            return Objects.requireNonNull(transactions.execute(
                    status -> replayLocked(table.lock(id), letter.summary().status())));
        } catch (ReplayFailedException e) {
            return failedAgain(letter, e.givenUp());
        } catch (RuntimeException | Error e) {
            if (Failures.willPass(e)) {
                throw e;
            }
            return failedAgain(letter, new GivenUp(letter.original(), GivenUp.Why.POISONED, e));
        }
    }

    /**
     * The letters before it are looked at once more: one of them may have been given up again in the meantime.
     *
     * @param asked where it stood when it was chosen: one that was discarded since is not what was asked for
     */
    private ReplayAnswer replayLocked(DeadLetter letter, LetterStatus asked) {
        UUID id = letter.summary().id();
        LetterStatus now = letter.summary().status();
        if (now != LetterStatus.OPEN && now != asked || now == LetterStatus.REPLAYED) {
            return resolvedMeanwhile(id, now);
        }
        List<UUID> earlier = table.earlierOpen(letter.original(), 1);
        if (!earlier.isEmpty()) {
            return waitsFor(id, earlier.getFirst(), List.of());
        }
        ReplayAnswer answer = consumers
                .replay(letter.original())
                .map(effect -> processed(id, effect))
                .orElseGet(() -> answer(id, Outcome.REPLAYED_BEFORE, "Its event had had its effect before."));
        table.resolve(id, LetterStatus.REPLAYED, answer.message(), clock.instant());
        return answer;
    }

    private static ReplayAnswer processed(UUID id, Effect effect) {
        if (effect.changedState()) {
            return answer(id, Outcome.REPLAYED, "Its event has had its effect.");
        }
        String answers = effect.answers().isEmpty() ? "" : "; the answer was " + String.join(", ", effect.answers());
        return answer(id, Outcome.CHANGED_NOTHING, "Its event was processed and changed nothing" + answers + ".");
    }

    private static ReplayAnswer resolvedMeanwhile(UUID id, LetterStatus now) {
        return now == LetterStatus.REPLAYED
                ? answer(id, Outcome.REPLAYED_BEFORE, "It was replayed before.")
                : answer(id, Outcome.DISCARDED, "It was discarded meanwhile, and has no effect.");
    }

    private ReplayAnswer failedAgain(DeadLetter letter, GivenUp failure) {
        UUID id = letter.summary().id();
        var again = NewLetter.of(failure, clock.instant(), properties);
        LetterStatus before = Objects.requireNonNull(transactions.execute(status -> {
            LetterStatus locked = table.lock(id).summary().status();
            if (locked == letter.summary().status()) {
                table.failedAgain(id, again);
            }
            return locked;
        }));
        if (before != letter.summary().status()) {
            return resolvedMeanwhile(id, before);
        }
        metrics.failedAgain(again.original().topic());
        return answer(id, Outcome.FAILED_AGAIN, "It failed again and stays open: " + again.message());
    }

    static ReplayAnswer waitsFor(UUID id, UUID earlier, List<ReplayAnswer> replayed) {
        return new ReplayAnswer(
                id, Outcome.WAITS, "It waits for the earlier letter " + earlier + " of the same key.", replayed);
    }

    private static ReplayAnswer answer(UUID id, Outcome outcome, String message) {
        return new ReplayAnswer(id, outcome, message, List.of());
    }
}
