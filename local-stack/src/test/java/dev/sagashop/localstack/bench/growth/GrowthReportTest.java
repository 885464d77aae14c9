package dev.sagashop.localstack.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.bench.result.Counts;
import dev.sagashop.localstack.bench.result.Flow;
import dev.sagashop.localstack.bench.result.Latency;
import dev.sagashop.localstack.bench.result.Machine;
import dev.sagashop.localstack.bench.result.PerOrder;
import dev.sagashop.localstack.bench.result.StepResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthReportTest {

    private static final GrowthResult RESULT = result(
            List.of(),
            new GrowthPoint(1_000, 1, step(0)),
            new GrowthPoint(100_000, 3, step(0, "8 of 30 orders were accepted")));

    @Test
    void showsARowForEachMeasurementAndWhatItIsWorth() {
        assertThat(new GrowthReport(RESULT).lines())
                .contains(
                        "     1,000          1       5.0      70.0       9.0      90.0      1.25    100.00%",
                        "   100,000          3       5.0      70.0       9.0      90.0      1.25    100.00%",
                        "! 100,000 orders, 3 instances: not sustained: 8 of 30 orders were accepted");
    }

    @Test
    void writesTheFiguresForToolsAsWell(@TempDir Path directory) throws IOException {
        new GrowthReport(RESULT).write(directory.resolve("report"));

        assertThat(Files.readAllLines(directory.resolve("report/growth.csv")))
                .hasSize(3)
                .contains("100000,3,100,5.000,70.000,9.000,90.000,1.250,9.000,1.0000");
        assertThat(Files.readString(directory.resolve("report/growth.json"))).contains("\"cpuMillis\" : 1.25");
        assertThat(directory.resolve("report/growth.txt")).isNotEmptyFile();
    }

    @Test
    void isCleanOnlyIfNothingIsMissingAndNothingBroke() {
        assertThat(RESULT.isClean()).isTrue();
        assertThat(result(List.of("books"), new GrowthPoint(1, 1, step(0))).isClean())
                .isFalse();
        assertThat(result(List.of(), new GrowthPoint(1, 1, step(1))).isClean()).isFalse();
    }

    private static GrowthResult result(List<String> breaches, GrowthPoint... points) {
        var plan = new GrowthPlan(
                List.of(1_000, 100_000),
                List.of(1, 3),
                Part.ORDER_SERVICE,
                100,
                Duration.ofSeconds(15),
                Duration.ofSeconds(30));
        var machine = new Machine("Linux 6", "fast", 2, 8L << 30, "25", "unknown");
        return new GrowthResult(Instant.EPOCH, machine, plan, List.of(points), breaches);
    }

    private static StepResult step(long missing, String... shortfalls) {
        return new StepResult(
                100,
                Instant.EPOCH,
                Duration.ZERO,
                Duration.ofSeconds(30),
                new Counts(30, 0, 30, 0, 0, 0, 30 - missing, 0, 0),
                new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0),
                new Flow(100, 100, 0, 0),
                new Latency(30, 5, 50, 60, 70, 100),
                new Latency(30, 9, 50, 60, 90, 100),
                List.of(),
                List.of(),
                new PerOrder(1.25, 9, Map.of("orders", 3.0), 9, Map.of("orders", 1.0)),
                List.of(shortfalls),
                List.of());
    }
}
