package dev.sagashop.order.reconciliation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderRangeTest {

    private static final UUID LOWEST = UUID.fromString("00000000-0000-0000-0000-000000000000");
    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    @Test
    void oneRangeCoversEverythingWhereThereAreFewOrders() {
        assertThat(OrderRange.covering(List.of())).containsExactly(new OrderRange(1, LOWEST, HIGHEST));
    }

    @Test
    void eachRangeBeginsRightAfterTheOneBeforeIt() {
        UUID one = UUID.fromString("10000000-0000-0000-0000-000000000000");
        UUID two = UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff");

        assertThat(OrderRange.covering(List.of(one, two)))
                .containsExactly(
                        new OrderRange(1, LOWEST, one),
                        new OrderRange(2, UUID.fromString("10000000-0000-0000-0000-000000000001"), two),
                        new OrderRange(3, UUID.fromString("80000000-0000-0000-0000-000000000000"), HIGHEST));
    }

    @Test
    void saysWhoOwesAnAnswerToWhichWindows() {
        List<Unanswered> owed = List.of(
                new Unanswered(3, true, false),
                new Unanswered(4, true, true),
                new Unanswered(5, true, false),
                new Unanswered(9, true, false));

        assertThat(Unanswered.describe(owed))
                .isEqualTo("payment-service has not answered windows 3 to 5, 9;"
                        + " inventory-service has not answered windows 4");
    }

    @Test
    void saysSoInAFewWordsHoweverManyWindowsThereAre() {
        List<Unanswered> owed = IntStream.range(0, 1_000)
                .mapToObj(i -> new Unanswered(2 * i + 1, false, true))
                .toList();

        assertThat(Unanswered.describe(owed))
                .startsWith("inventory-service")
                .endsWith("and more")
                .hasSizeLessThan(200);
    }
}
