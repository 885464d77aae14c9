package dev.sagashop.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.bench.result.Counts;
import dev.sagashop.localstack.bench.result.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

class SustainedTest {

    private static final Counts ALL = new Counts(10_000, 0, 10_000, 0, 0, 0, 10_000, 0, 0);
    private static final Counts WARM_UP = new Counts(100, 0, 90, 10, 10, 0, 90, 0, 0);
    private static final Flow STEADY = new Flow(1_000, 1_000, 30, 40);

    @Test
    void aRateIsSustainedWhenAllOfItCameThroughAndNothingPiledUp() {
        assertThat(shortfalls(ALL, STEADY)).isEmpty();
    }

    @Test
    void aBacklogMayBreathe() {
        assertThat(shortfalls(ALL, new Flow(1_000, 1_000, 0, 250))).isEmpty();
        assertThat(shortfalls(ALL, new Flow(1_000, 1_000, 0, 251))).containsExactly("251 more were waiting at the end");
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        Counts poor = new Counts(10_000, 1, 9_800, 100, 0, 99, 9_700, 40, 0);

        assertThat(shortfalls(poor, STEADY))
                .containsExactly(
                        "9,800 of 10,000 orders were accepted",
                        "100 were turned away",
                        "99 failed",
                        "1 could not be sent, so many were under way",
                        "60 have no outcome",
                        "40 were cancelled");
    }

    private static List<String> shortfalls(Counts orders, Flow flow) {
        return Sustained.shortfalls(1_000, orders, WARM_UP, flow);
    }
}
