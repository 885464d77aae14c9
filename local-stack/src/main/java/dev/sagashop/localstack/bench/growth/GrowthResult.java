package dev.sagashop.localstack.bench.growth;

import dev.sagashop.localstack.bench.result.Machine;
import java.time.Instant;
import java.util.List;

/**
 * All of it.
 *
 * @param begun when it began
 * @param machine where it ran
 * @param plan what was asked for
 * @param points the measurements, first by orders and then by instances
 * @param breaches of invariants, once everything was quiet
 */
public record GrowthResult(
        Instant begun, Machine machine, GrowthPlan plan, List<GrowthPoint> points, List<String> breaches) {

    /** Every accepted order has its outcome, and every invariant holds. */
    public boolean isClean() {
        return breaches.isEmpty()
                && points.stream().allMatch(point -> point.measured().missing() == 0);
    }
}
