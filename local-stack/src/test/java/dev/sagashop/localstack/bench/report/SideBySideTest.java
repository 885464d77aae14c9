package dev.sagashop.localstack.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.bench.result.BenchResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private final BenchResult usual = SampleReport.result("2 cores");

    @Test
    void comparesEachAtItsBestAndBothAtTheSameRate() {
        BenchResult naive = first(2);

        assertThat(new SideBySide(usual, naive).lines())
                .contains("highest sustained rate, orders/s         1,500         500           3")
                .contains("both at 500 orders/s")
                .contains("  messages per order                         6           6           1")
                .contains("  p50 to confirmed, ms                     123       22.50        5.44");
    }

    @Test
    void aFormThatSustainsNothingHasNoFiguresToCompare() {
        assertThat(new SideBySide(usual, first(0)).lines())
                .contains("highest sustained rate, orders/s         1,500           0           -")
                .hasSize(3);
    }

    private BenchResult first(int steps) {
        return new BenchResult(
                usual.begun(),
                usual.machine(),
                usual.mode(),
                List.copyOf(usual.steps().subList(0, steps)),
                usual.verdict());
    }
}
