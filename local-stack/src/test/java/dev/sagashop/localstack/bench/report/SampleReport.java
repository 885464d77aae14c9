package dev.sagashop.localstack.bench.report;

import dev.sagashop.localstack.bench.ceiling.Ceiling;
import dev.sagashop.localstack.bench.ceiling.CeilingSettings;
import dev.sagashop.localstack.bench.result.BenchResult;
import dev.sagashop.localstack.bench.result.Counts;
import dev.sagashop.localstack.bench.result.Flow;
import dev.sagashop.localstack.bench.result.Latency;
import dev.sagashop.localstack.bench.result.Machine;
import dev.sagashop.localstack.bench.result.Mode;
import dev.sagashop.localstack.bench.result.PerOrder;
import dev.sagashop.localstack.bench.result.ProcessUse;
import dev.sagashop.localstack.bench.result.Second;
import dev.sagashop.localstack.bench.result.StepResult;
import dev.sagashop.localstack.bench.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A benchmark like one that was run: slower at each rate, and past its own rate at the last one. */
final class SampleReport {
    private static final Instant BEGUN = Instant.parse("2026-03-01T10:15:30Z");
    private static final int WINDOW_SECONDS = 60;

    private SampleReport() {}

    static Report withCeiling() {
        return new Report(result("2 cores"), new Ceiling(6_100, 7_400, 3_150, CeilingSettings.USUAL));
    }

    static BenchResult result(String processor) {
        Machine machine = new Machine("Linux 6.1", processor, 2, 24L << 30, "25.0.3", "95038e5");
        List<StepResult> steps = List.of(step(200), step(500), step(1_000), step(1_500), step(2_000));
        Verdict verdict = new Verdict(true, "312,000 orders, every invariant holds", List.of());
        return new BenchResult(BEGUN, machine, Mode.BFF, steps, verdict);
    }

    private static StepResult step(int rate) {
        boolean tooMuch = rate == 2_000;
        long due = (long) rate * WINDOW_SECONDS;
        long shed = tooMuch ? due / 10 : 0;
        Counts counts = new Counts(due, 0, due - shed, shed, shed, 0, due - shed, 0, 0);
        double confirmed = tooMuch ? rate * 0.86 : rate;
        double wait = 10 + rate * rate / 20_000.0;
        return new StepResult(
                rate,
                BEGUN,
                Duration.ofSeconds(10),
                Duration.ofSeconds(WINDOW_SECONDS),
                counts,
                new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0),
                new Flow(confirmed, confirmed, 3, tooMuch ? 5_400 : 4),
                latency(due, wait / 4),
                latency(due, wait),
                IntStream.range(0, WINDOW_SECONDS)
                        .mapToObj(second -> second(second, rate, wait))
                        .toList(),
                processes(rate),
                new PerOrder(
                        1.62 + 200.0 / rate,
                        6.0,
                        Map.of("orders", 2.0, "payments", 2.0, "inventory", 1.0, "notifications", 1.0),
                        0.35 + 100.0 / rate,
                        Map.of("orders", 0.2, "payments", 0.1, "inventory", 0.03, "notifications", 0.02)),
                tooMuch ? List.of("10.0 % of the orders were turned away") : List.of(),
                List.of());
    }

    private static Second second(int second, int rate, double wait) {
        double wave = wait * (1 + 0.3 * Math.sin(second / 5.0) + (second == 41 ? 2 : 0));
        return new Second(second, latency(rate, wave / 4), latency(rate, wave));
    }

    private static Latency latency(long count, double p50) {
        return new Latency(count, p50, p50 * 1.8, p50 * 2.4, p50 * 5, p50 * 11);
    }

    private static List<ProcessUse> processes(int rate) {
        return List.of(
                process("shop", 0.9 + 120.0 / rate, rate, 640),
                process("postgres", 0.5 + 50.0 / rate, rate, 210),
                process("kafka", 0.22 + 30.0 / rate, rate, 330),
                process("load", 0.12, rate, 140));
    }

    private static ProcessUse process(String name, double millisPerOrder, int rate, long megabytes) {
        double seconds = millisPerOrder * rate * WINDOW_SECONDS / 1_000;
        return new ProcessUse(name, seconds, millisPerOrder, megabytes << 20, (megabytes - 20) << 20);
    }
}
