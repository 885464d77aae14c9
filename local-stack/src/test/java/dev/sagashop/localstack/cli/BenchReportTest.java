package dev.sagashop.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.bench.measure.Probe;
import dev.sagashop.localstack.bench.result.BenchResult;
import dev.sagashop.localstack.bench.result.Counts;
import dev.sagashop.localstack.bench.result.Flow;
import dev.sagashop.localstack.bench.result.Latency;
import dev.sagashop.localstack.bench.result.Machine;
import dev.sagashop.localstack.bench.result.Mode;
import dev.sagashop.localstack.bench.result.PerOrder;
import dev.sagashop.localstack.bench.result.ProcessUse;
import dev.sagashop.localstack.bench.result.StepResult;
import dev.sagashop.localstack.bench.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchReportTest {

    private static final Verdict HOLDS = new Verdict(true, "every invariant holds: 30 orders.", List.of());

    @Test
    void showsAColumnForEachRateTheLowestFirst() {
        List<String> lines = lines(HOLDS, step(2_000, 0, "9 failed"), step(1_000, 0));

        assertThat(lines)
                .contains(
                        "offered /s                      1,000      2,000",
                        "sustained                         yes         no",
                        "  p50                            5.00       5.00",
                        "  max                             100        100",
                        "  postgres                       1.25       1.25",
                        "  all but the load               1.25       1.25",
                        "messages per order               3.00       3.00",
                        "  orders                        3.000      3.000",
                        "The highest sustained rate is 1,000 orders/s.",
                        "✔ The auditor: every invariant holds: 30 orders.");
    }

    @Test
    void saysSoWhereNothingWasSustained() {
        assertThat(lines(HOLDS, step(1_000, 1, "1 have no outcome")))
                .contains("None of these rates was sustained.", "missing                             1");
    }

    @Test
    void namesEachInvariantThatBroke() {
        assertThat(lines(new Verdict(false, "2 breaches.", List.of("books balance: 2 breaches")), step(1, 0)))
                .endsWith("✘ books balance: 2 breaches", "✘ The auditor: 2 breaches.");
    }

    @Test
    void isCleanOnlyIfNothingIsMissingAndNothingBroke() {
        assertThat(result(HOLDS, step(1_000, 0, "9 failed")).isClean()).isTrue();
        assertThat(result(HOLDS, step(1_000, 1)).isClean()).isFalse();
        assertThat(result(new Verdict(false, "", List.of()), step(1_000, 0)).isClean())
                .isFalse();
    }

    private static List<String> lines(Verdict verdict, StepResult... steps) {
        return new BenchReport(result(verdict, steps)).lines();
    }

    private static BenchResult result(Verdict verdict, StepResult... steps) {
        var machine = new Machine("Linux 6", "fast", 2, 8L << 30, "25", "unknown");
        return new BenchResult(Instant.EPOCH, machine, Mode.BFF, List.of(steps), verdict);
    }

    private static StepResult step(int rate, long missing, String... shortfalls) {
        return new StepResult(
                rate,
                Instant.EPOCH,
                Duration.ZERO,
                Duration.ofSeconds(10),
                new Counts(30, 0, 30, 0, 0, 0, 30 - missing, 0, 0),
                new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0),
                new Flow(rate, rate, 0, 0),
                new Latency(30, 5, 50, 60, 70, 100),
                new Latency(30, 5, 50, 60, 70, 100),
                List.of(),
                List.of(
                        new ProcessUse("postgres", 2, 1.25, 9 << 20, 8 << 20),
                        new ProcessUse(Probe.LOAD, 1, 0.5, 9 << 20, 8 << 20)),
                new PerOrder(1.25, 3, Map.of("orders", 3.0), 1, Map.of("orders", 1.0)),
                List.of(shortfalls),
                List.of());
    }
}
