package dev.sagashop.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RateSearchTest {

    @Test
    void doublesWhileARateIsSustainedAndHalvesInBetweenThen() {
        assertThat(tried(RateSearch.of(20), 2_700))
                .containsExactly(500, 1_000, 2_000, 4_000, 3_000, 2_500, 2_750, 2_600, 2_650);
    }

    @Test
    void beginsWithWhatIsKnown() {
        RateSearch search = RateSearch.of(20).knowing(200, true).knowing(1_000, true);

        assertThat(search.next()).hasValue(2_000);
        assertThat(search.knowing(5_000, false).next()).hasValue(3_000);
    }

    @Test
    void goesDownFromARateThatWasTooMuch() {
        assertThat(tried(RateSearch.of(20).knowing(1_000, false), 300)).containsExactly(500, 250, 350, 300);
    }

    @Test
    void triesNoMoreOftenThanItMay() {
        assertThat(tried(RateSearch.of(3), 50_000)).hasSize(3);
    }

    @Test
    void endsWhereNothingIsSustained() {
        assertThat(tried(RateSearch.of(100), 0)).hasSizeLessThan(10);
    }

    @Test
    void endsAtTheHighestRateThereIs() {
        assertThat(tried(RateSearch.of(100), Integer.MAX_VALUE)).hasSizeLessThan(10);
    }

    @Test
    void aRateThatFailsBelowOneThatWasSustainedChangesNothing() {
        RateSearch search = RateSearch.of(5).knowing(1_000, true);

        assertThat(search.knowing(500, false)).isEqualTo(search);
    }

    private static List<Integer> tried(RateSearch search, int limit) {
        List<Integer> tried = new ArrayList<>();
        OptionalInt next = search.next();
        while (next.isPresent()) {
            tried.add(next.getAsInt());
            search = search.tried(next.getAsInt(), next.getAsInt() <= limit);
            next = search.next();
        }
        return tried;
    }
}
