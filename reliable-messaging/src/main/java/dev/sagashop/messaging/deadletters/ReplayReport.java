package dev.sagashop.messaging.deadletters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the replay of a page of letters came to.
 *
 * @param replayed letters whose event has had its effect now
 * @param replayedBefore letters whose event had had its effect before
 * @param left letters that stay open, each with why
 * @param next the cursor of the next page; null if this was the last one
 */
public record ReplayReport(
        long replayed,
        long replayedBefore,
        List<ReplayAnswer> left,
        @Nullable Long next) {

    static ReplayReport of(List<ReplayAnswer> answers, @Nullable Long next) {
        return new ReplayReport(
                count(answers, ReplayAnswer.Outcome.REPLAYED) + earlier(answers),
                count(answers, ReplayAnswer.Outcome.REPLAYED_BEFORE),
                answers.stream().filter(answer -> !answer.outcome().isDone()).toList(),
                next);
    }

    private static long earlier(List<ReplayAnswer> answers) {
        return answers.stream().mapToLong(answer -> answer.earlier().size()).sum();
    }

    private static long count(List<ReplayAnswer> answers, ReplayAnswer.Outcome outcome) {
        return answers.stream().filter(answer -> answer.outcome() == outcome).count();
    }
}
