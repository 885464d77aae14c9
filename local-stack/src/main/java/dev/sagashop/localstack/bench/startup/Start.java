package dev.sagashop.localstack.bench.startup;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One start, or the median of several.
 *
 * @param healthySeconds until it answers that it is ready
 * @param firstEventSeconds until an event that was waiting has been handled and its effect is there, or, where a service
 *     handles none on its own, until the first request is answered; 0 if that was not asked
 * @param cpuSeconds used until it was healthy
 * @param residentMegabytes a moment later; 0 if the system does not tell
 * @param proportionalMegabytes the same, of pages that are shared with others a share alone; 0 if the system does not tell
 */
public record Start(
        double healthySeconds,
        double firstEventSeconds,
        double cpuSeconds,
        double residentMegabytes,
        double proportionalMegabytes) {

    /** Of each figure by itself. */
    static Start median(List<Start> starts) {
        return new Start(
                median(starts, Start::healthySeconds),
                median(starts, Start::firstEventSeconds),
                median(starts, Start::cpuSeconds),
                median(starts, Start::residentMegabytes),
                median(starts, Start::proportionalMegabytes));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
