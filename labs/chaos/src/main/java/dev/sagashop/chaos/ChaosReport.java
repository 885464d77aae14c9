package dev.sagashop.chaos;

import dev.sagashop.chaos.verdict.Check;
import dev.sagashop.chaos.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was done to the shop, and what came of it.
 *
 * @param seed with which all of it happens in the same order again
 * @param length how long customers ordered
 * @param faults how often each kind of fault happened
 * @param orders how many orders were accepted
 * @param retries how often a customer had to ask again
 * @param verdict what came of the orders
 * @param failures what did not come back from a fault
 */
public record ChaosReport(
        long seed,
        Duration length,
        Map<String, Integer> faults,
        int orders,
        int retries,
        Verdict verdict,
        List<String> failures) {

    private static final int EXAMPLES = 5;

    public boolean isClean() {
        return failures.isEmpty() && verdict.broken().isEmpty();
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int injected = faults.values().stream().mapToInt(Integer::intValue).sum();
        lines.add("%d faults in %d:%02d min (seed %d)"
                .formatted(injected, length.toMinutes(), length.toSecondsPart(), seed));
        faults.forEach((kind, count) -> lines.add("  %5d  %s".formatted(count, kind)));
        lines.add("%,d orders accepted, %.1f a second; customers asked again %,d times; %,d mails came twice"
                .formatted(orders, orders * 1000.0 / length.toMillis(), retries, verdict.mailsAgain()));
        verdict.outcomes().forEach((outcome, count) -> lines.add("  %,5d  %s".formatted(count, outcome)));
        lines.add("Promises");
        failures.forEach(failure -> lines.add("  BROKEN after a fault all is well again: " + failure));
        verdict.checks().forEach(check -> lines.addAll(lines(check)));
        return lines;
    }

    private static List<String> lines(Check check) {
        if (check.isKept()) {
            return List.of("  kept   " + check.promise());
        }
        List<String> lines = new ArrayList<>();
        lines.add("  BROKEN %s: %,d times"
                .formatted(check.promise(), check.broken().size()));
        check.broken().stream().limit(EXAMPLES).forEach(broken -> lines.add("           " + broken));
        return lines;
    }
}
