package dev.sagashop.localstack.bench.report;

import dev.sagashop.localstack.bench.result.BenchResult;
import dev.sagashop.localstack.bench.result.StepResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What batches are worth.
 *
 * @param usual the shop as it is
 * @param naive the same without them
 */
public record SideBySide(BenchResult usual, BenchResult naive) {

    /** Each at the highest rate that it sustains, and both at the same rate. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("%-34s%12s%12s%12s".formatted("", "usual", "naive", "usual/naive"));
        lines.add(line("highest sustained rate, orders/s", usual.highestSustainedRate(), naive.highestSustainedRate()));
        best(usual).ifPresent(ours -> best(naive).ifPresent(theirs -> compare(lines, ours, theirs)));
        shared().ifPresent(rate -> {
            StepResult ours = at(usual, rate);
            StepResult theirs = at(naive, rate);
            boolean sustained = ours.isSustained() && theirs.isSustained();
            lines.add("both at %,d orders/s".formatted(rate) + (sustained ? "" : ", which not both sustain"));
            compare(lines, ours, theirs);
        });
        return lines;
    }

    private static void compare(List<String> lines, StepResult ours, StepResult theirs) {
        add(
                lines,
                "  p50 to confirmed, ms",
                ours,
                theirs,
                step -> step.confirmed().p50());
        add(
                lines,
                "  p99 to confirmed, ms",
                ours,
                theirs,
                step -> step.confirmed().p99());
        add(lines, "  CPU per order, ms", ours, theirs, step -> step.perOrder().cpuMillis());
        add(lines, "  messages per order", ours, theirs, step -> step.perOrder().messages());
        add(
                lines,
                "  transactions per order",
                ours,
                theirs,
                step -> step.perOrder().transactions());
    }

    private static void add(
            List<String> lines, String name, StepResult ours, StepResult theirs, ToDoubleFunction<StepResult> of) {
        lines.add(line(name, of.applyAsDouble(ours), of.applyAsDouble(theirs)));
    }

    private static String line(String name, double ours, double theirs) {
        String ratio = ours > 0 && theirs > 0 ? number(ours / theirs) : "-";
        return "%-34s%12s%12s%12s".formatted(name, number(ours), number(theirs), ratio);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 && value != Math.rint(value) ? "%.2f" : "%,.0f", value);
    }

    private static Optional<StepResult> best(BenchResult result) {
        return sustained(result).stream().max(Comparator.comparingInt(StepResult::rate));
    }

    /** The highest rate that both sustain; if there is none, the lowest that both were tried at. */
    private Optional<Integer> shared() {
        List<Integer> sustained = rates(sustained(usual));
        sustained.retainAll(rates(sustained(naive)));
        List<Integer> tried = rates(usual.steps());
        tried.retainAll(rates(naive.steps()));
        return sustained.stream()
                .max(Comparator.naturalOrder())
                .or(() -> tried.stream().min(Comparator.naturalOrder()));
    }

    private static List<Integer> rates(List<StepResult> steps) {
        return new ArrayList<>(steps.stream().map(StepResult::rate).toList());
    }

    private static StepResult at(BenchResult result, int rate) {
        return result.steps().stream()
                .filter(step -> step.rate() == rate)
                .findFirst()
                .orElseThrow();
    }

    private static List<StepResult> sustained(BenchResult result) {
        return result.steps().stream().filter(StepResult::isSustained).toList();
    }
}
