package dev.sagashop.localstack.bench.result;

import java.time.Instant;
import java.util.List;

/**
 * A whole benchmark.
 *
 * @param begun when it began
 * @param machine where it ran
 * @param mode where orders came in
 * @param steps the rates, in the order in which they were tried
 * @param verdict the auditor's
 */
public record BenchResult(Instant begun, Machine machine, Mode mode, List<StepResult> steps, Verdict verdict) {

    /** In orders per second; 0 if none of the rates was sustained. */
    public int highestSustainedRate() {
        return steps.stream()
                .filter(StepResult::isSustained)
                .mapToInt(StepResult::rate)
                .max()
                .orElse(0);
    }

    /** Every accepted order has its outcome, and every invariant holds. */
    public boolean isClean() {
        return verdict.holds() && steps.stream().allMatch(step -> step.missing() == 0);
    }
}
