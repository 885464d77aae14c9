package dev.sagashop.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.chaos.verdict.Check;
import dev.sagashop.chaos.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChaosReportTest {

    private static final Check KEPT = new Check("no accepted order is lost", List.of());

    @Test
    void tellsWhatWasDoneAndWhatCameOfIt() {
        assertThat(report(List.of(), KEPT).lines())
                .contains(
                        "3 faults in 1:40 min (seed 42)",
                        "      2  kill -9 of a service",
                        "1,000 orders accepted, 10.0 a second; customers asked again 7 times; 1 mails came twice",
                        "    600  SHIPPED",
                        "  kept   no accepted order is lost");
        assertThat(report(List.of(), KEPT).isClean()).isTrue();
    }

    @Test
    void namesSomeOfWhatWasLost() {
        Check lost = new Check("no accepted order is lost", List.of("a", "b", "c", "d", "e", "f"));

        assertThat(report(List.of(), lost).isClean()).isFalse();
        assertThat(report(List.of(), lost).lines())
                .contains("  BROKEN no accepted order is lost: 6 times", "           e")
                .doesNotContain("           f");
    }

    @Test
    void isNotCleanWhenSomethingDoesNotComeBack() {
        assertThat(report(List.of("customers can order again: not within 240 s"), KEPT)
                        .isClean())
                .isFalse();
    }

    private static ChaosReport report(List<String> failures, Check check) {
        return new ChaosReport(
                42,
                Duration.ofSeconds(100),
                Map.of("kill -9 of a service", 2, "restart of the broker", 1),
                1_000,
                7,
                new Verdict(Map.of("SHIPPED", 600, "CANCELLED TIMED_OUT", 400), List.of(check), 1),
                failures);
    }
}
