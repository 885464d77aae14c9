package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the replay of a page of letters came to.
 *
 * @param replayed letters whose event has had its effect now
 * @param changedNothing letters whose event was processed now and changed nothing; each letter's note says more
 * @param replayedBefore letters whose event had had its effect before
 * @param left letters that stay open, each with why
 * @param next the cursor of the next page; null if this was the last one
 */
public record ReplayReport(
        long replayed,
        long changedNothing,
        long replayedBefore,
        List<ReplayAnswer> left,
        @Nullable Long next) {

    static ReplayReport of(List<ReplayAnswer> answers, @Nullable Long next) {
        List<ReplayAnswer> all = answers.stream()
                .flatMap(answer -> Stream.concat(answer.earlier().stream(), Stream.of(answer)))
                .toList();
        return new ReplayReport(
                count(all, Outcome.REPLAYED),
                count(all, Outcome.CHANGED_NOTHING),
                count(all, Outcome.REPLAYED_BEFORE),
                answers.stream().filter(answer -> !answer.outcome().isDone()).toList(),
                next);
    }

    private static long count(List<ReplayAnswer> answers, Outcome outcome) {
        return answers.stream().filter(answer -> answer.outcome() == outcome).count();
    }
}
