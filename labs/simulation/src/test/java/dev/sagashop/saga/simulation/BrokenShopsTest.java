package dev.sagashop.saga.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.simulation.story.Journal;
import dev.sagashop.saga.simulation.story.Tally;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulation can fail: a shop with a mistake is found out, within the seeds that every test run plays. */
class BrokenShopsTest {

    private static final long SAGAS = 100_000;
    private static final int THREADS = 2;

    static Set<String> mistakes() {
        return BrokenShops.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isFoundOut(String mistake) {
        var campaign = new Campaign(BrokenShops.all().get(mistake), 1, SAGAS);

        campaign.play(THREADS);

        assertThat(campaign.failure())
                .as(mistake)
                .hasValueSatisfying(failure -> System.out.printf(
                        "%s: found in run %d, %s%n",
                        mistake, failure.plan().seed(), failure.breach().invariant()));
    }

    @Test
    void aFailureIsToldWithItsStoryAndWithWhatPlaysItAgain() {
        Blueprint broken = BrokenShops.all().get("a refund is forgotten");
        var campaign = new Campaign(broken, 1, SAGAS);
        campaign.play(THREADS);
        Failure small = Shrinking.shrink(campaign.failure().orElseThrow(), broken);

        assertThat(FailureStory.tell(small, broken))
                .contains("a cancelled order holds no money")
                .contains("sequenceDiagram")
                .contains("payment->>gateway: CAPTURE: Captured")
                .contains(
                        "Play it again: ./shop simulate --seed " + small.plan().seed());
        assertThat(Run.play(small.plan(), broken, Journal.counting(new Tally())))
                .isPresent();
    }
}
