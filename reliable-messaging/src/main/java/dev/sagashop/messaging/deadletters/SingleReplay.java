package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.BatchConsumers;
import dev.sagashop.messaging.consumer.GivenUp;
import dev.sagashop.messaging.consumer.ReplayFailedException;
import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import dev.sagashop.messaging.failure.Failures;
import java.time.Clock;
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
    private final Clock clock;

    SingleReplay(
            LetterTable table,
            BatchConsumers consumers,
            TransactionOperations transactions,
            LetterMetrics metrics,
            DeadLetterProperties properties,
            Clock clock) {
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
            return Objects.requireNonNull(transactions.execute(status -> replayLocked(table.lock(id))));
        } catch (ReplayFailedException e) {
            return failedAgain(id, e.givenUp());
        } catch (RuntimeException e) {
            if (Failures.willPass(e)) {
                throw e;
            }
            return failedAgain(id, new GivenUp(letter.original(), GivenUp.Why.POISONED, e));
        }
    }

    /** The letters before it are looked at once more: one of them may have been given up again in the meantime. */
    private ReplayAnswer replayLocked(DeadLetter letter) {
        UUID id = letter.summary().id();
        if (letter.summary().status() == LetterStatus.REPLAYED) {
            return answer(id, Outcome.REPLAYED_BEFORE, "It was replayed before.");
        }
        List<UUID> earlier = table.earlierOpen(letter.original(), 1);
        if (!earlier.isEmpty()) {
            return waitsFor(id, earlier.getFirst());
        }
        boolean now = consumers.replay(letter.original());
        String note = now ? "Its event has had its effect." : "Its event had had its effect before.";
        table.resolve(id, LetterStatus.REPLAYED, note, clock.instant());
        return answer(id, now ? Outcome.REPLAYED : Outcome.REPLAYED_BEFORE, note);
    }

    private ReplayAnswer failedAgain(UUID id, GivenUp failure) {
        var again = NewLetter.of(failure, clock.instant(), properties);
        transactions.executeWithoutResult(status -> table.failedAgain(id, again));
        metrics.failedAgain(again.original().topic());
        return answer(id, Outcome.FAILED_AGAIN, "It failed again and stays open: " + again.message());
    }

    static ReplayAnswer waitsFor(UUID id, UUID earlier) {
        return answer(id, Outcome.WAITS, "It waits for the earlier letter " + earlier + " of the same key.");
    }

    private static ReplayAnswer answer(UUID id, Outcome outcome, String message) {
        return new ReplayAnswer(id, outcome, message, List.of());
    }
}
