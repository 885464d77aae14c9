package dev.sagashop.localstack.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartupReportTest {

    @Test
    void showsTheMediansAndLeavesOutWhatNobodyKnows() {
        Start start = new Start(3.94, 4.21, 5, 243.6, 0);
        Subject subject =
                new Subject("order-service", Variant.CACHED, start, List.of(start), new Sizes(0.3, 83, 150, 0));

        List<String> lines = new StartupReport(Instant.EPOCH, 2, "25.0.1", List.of(subject)).lines();

        assertThat(lines)
                .anySatisfy(line -> assertThat(line.split(" +"))
                        .containsExactly(
                                "order-service", "AOT", "cache", "3.9", "s", "4.2", "s", "5.0", "s", "244", "MB", "-"))
                .anySatisfy(line -> assertThat(line.split(" +"))
                        .containsExactly("order-service", "0.3", "MB", "83", "MB", "150", "MB", "-"));
    }
}
