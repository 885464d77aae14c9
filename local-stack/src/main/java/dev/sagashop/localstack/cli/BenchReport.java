package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.bench.measure.Probe;
import dev.sagashop.localstack.bench.result.BenchResult;
import dev.sagashop.localstack.bench.result.Latency;
import dev.sagashop.localstack.bench.result.Machine;
import dev.sagashop.localstack.bench.result.ProcessUse;
import dev.sagashop.localstack.bench.result.StepResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A benchmark, in words and aligned columns: a column per rate, a line per figure. */
final class BenchReport {
    private static final double MEBIBYTE = 1024 * 1024;

    private final BenchResult result;
    private final List<StepResult> steps;
    private final List<String> lines = new ArrayList<>();

    BenchReport(BenchResult result) {
        this.result = result;
        this.steps = result.steps().stream()
                .sorted(Comparator.comparingInt(StepResult::rate))
                .toList();
    }

    List<String> lines() {
        machine();
        flow();
        latencies();
        processes();
        perOrder();
        conclusion();
        return lines;
    }

    private void machine() {
        Machine machine = result.machine();
        lines.add("");
        lines.add("%s, %d cores, %.1f GB, %s, JDK %s, commit %s"
                .formatted(
                        machine.processor(),
                        machine.cores(),
                        machine.memoryBytes() / MEBIBYTE / 1024,
                        machine.os(),
                        machine.jdk().strip(),
                        machine.commit()));
        lines.add(
                switch (result.mode()) {
                    case BFF -> "Orders come in through bff-web's POST /api/orders.";
                    case DIRECT -> "Orders come in at the order service's POST /orders.";
                });
        lines.add("Times count from when a request was due, confirmed ones to when the event was read.");
        lines.add("");
    }

    private void flow() {
        row("offered /s", step -> count(step.rate()));
        row("accepted /s", step -> "%,.1f".formatted(step.flow().acceptedPerSecond()));
        row("confirmed /s", step -> "%,.1f".formatted(step.flow().confirmedPerSecond()));
        row("due", step -> count(step.orders().due()));
        row("accepted", step -> count(step.orders().accepted()));
        row("completed %", step -> "%.2f".formatted(100 * step.orders().completed()));
        row("cancelled", step -> count(step.orders().cancelled()));
        row("missing", step -> count(step.missing()));
        row("turned away", step -> count(step.orders().shed()));
        row("  with Retry-After", step -> count(step.orders().shedWithRetryAfter()));
        row("failed", step -> count(step.orders().failed()));
        row("refused, yet placed", step -> count(step.orders().refusedYetPlaced()));
        row("not sent", step -> count(step.orders().notSent()));
        row("waiting at the end", step -> count(step.flow().backlogAfter()));
        row("sustained", step -> step.isSustained() ? "yes" : "no");
    }

    private void latencies() {
        latency("accepted", StepResult::accepted);
        latency("confirmed", StepResult::confirmed);
    }

    private void latency(String name, Function<StepResult, Latency> of) {
        lines.add("time to " + name + ", ms");
        row("  p50", step -> millis(of.apply(step).p50()));
        row("  p90", step -> millis(of.apply(step).p90()));
        row("  p95", step -> millis(of.apply(step).p95()));
        row("  p99", step -> millis(of.apply(step).p99()));
        row("  max", step -> millis(of.apply(step).max()));
    }

    private void processes() {
        lines.add("CPU, ms per order");
        names().forEach(name -> row("  " + name, step -> use(step, name, use -> millis(use.cpuMillisPerOrder()))));
        row("  all but the load", step -> millis(step.perOrder().cpuMillis()));
        lines.add("cores busy");
        names().forEach(name -> row(
                "  " + name,
                step -> use(
                        step,
                        name,
                        use -> "%.2f".formatted(use.cpuSeconds() / step.window().toSeconds()))));
        lines.add("memory, MB (its share of what is shared)");
        names().forEach(name -> row("  " + name, step -> use(step, name, BenchReport::memory)));
        row(
                "  all but the load",
                step -> megabytes(shop(step).mapToLong(BenchReport::bytes).sum()));
    }

    private List<String> names() {
        return steps.getFirst().processes().stream().map(ProcessUse::name).toList();
    }

    private static String use(StepResult step, String name, Function<ProcessUse, String> text) {
        return step.processes().stream()
                .filter(use -> use.name().equals(name))
                .map(text)
                .collect(Collectors.joining());
    }

    private static Stream<ProcessUse> shop(StepResult step) {
        return step.processes().stream().filter(use -> !use.name().equals(Probe.LOAD));
    }

    private static String memory(ProcessUse use) {
        return megabytes(bytes(use));
    }

    private static long bytes(ProcessUse use) {
        return use.proportionalBytes() > 0 ? use.proportionalBytes() : use.residentBytes();
    }

    private static String megabytes(long bytes) {
        return bytes == 0 ? "?" : "%,.0f".formatted(bytes / MEBIBYTE);
    }

    private void perOrder() {
        row("messages per order", step -> "%.2f".formatted(step.perOrder().messages()));
        amounts(step -> step.perOrder().messagesByTopic());
        row("transactions per order", step -> "%.3f".formatted(step.perOrder().transactions()));
        amounts(step -> step.perOrder().transactionsByDatabase());
    }

    private void amounts(Function<StepResult, Map<String, Double>> of) {
        List<String> all = steps.stream()
                .flatMap(step -> of.apply(step).keySet().stream())
                .distinct()
                .sorted()
                .toList();
        all.forEach(name ->
                row("  " + name, step -> "%.3f".formatted(of.apply(step).getOrDefault(name, 0.0))));
    }

    private void conclusion() {
        lines.add("");
        lines.add(
                result.highestSustainedRate() == 0
                        ? "None of these rates was sustained."
                        : "The highest sustained rate is %,d orders/s.".formatted(result.highestSustainedRate()));
        result.verdict().breaches().forEach(breach -> lines.add("✘ " + breach));
        lines.add((result.verdict().holds() ? "✔ " : "✘ ") + "The auditor: "
                + result.verdict().summary());
    }

    private void row(String name, Function<StepResult, String> text) {
        lines.add("%-26s%s"
                .formatted(
                        name,
                        steps.stream()
                                .map(step -> "%11s".formatted(text.apply(step)))
                                .collect(Collectors.joining())));
    }

    private static String count(long count) {
        return "%,d".formatted(count);
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%,.0f", millis);
    }
}
