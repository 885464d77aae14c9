package dev.sagashop.chaos.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.chaos.customer.OrderBook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderChecksTest {

    private static final KnownOrder SHIPPED = new KnownOrder("1", "SHIPPED", "");
    private static final KnownOrder CANCELLED = new KnownOrder("2", "CANCELLED", "OUT_OF_STOCK");

    private final OrderBook told = new OrderBook();

    @BeforeEach
    void accept() {
        told.accepted("1", "first");
        told.accepted("2", "second");
    }

    @Test
    void areKeptWhenAllIsWell() {
        told.told("1", "CONFIRMED");
        told.told("1", "SHIPPED");
        told.delivered("TEA", 2);
        told.delivered("TEA", 3);

        assertThat(broken(Map.of("TEA", 5, "COF", 0), SHIPPED, CANCELLED)).isEmpty();
    }

    @Test
    void findAnOrderThatIsLost() {
        assertThat(broken(Map.of(), SHIPPED)).containsExactly("no accepted order is lost");
    }

    @Test
    void findAnOrderThatIsStuck() {
        assertThat(broken(Map.of(), SHIPPED, new KnownOrder("2", "CONFIRMED", "")))
                .containsExactly("every order has an outcome, none is stuck");
    }

    @Test
    void findAnOrderThatNobodyAskedFor() {
        assertThat(broken(Map.of(), SHIPPED, CANCELLED, new KnownOrder("3", "SHIPPED", "")))
                .containsExactly("every order was asked for, and asked for once");
    }

    @Test
    void findOneOrderForTwoWishes() {
        told.accepted("1", "third");

        assertThat(broken(Map.of(), SHIPPED, CANCELLED)).containsExactly("what a customer was told stays true");
    }

    @Test
    void findAnEndingThatWasNone() {
        told.told("2", "SHIPPED");

        assertThat(broken(Map.of(), SHIPPED, CANCELLED)).containsExactly("what a customer was told stays true");
    }

    @Test
    void findADeliveryThatWasBookedTwice() {
        told.delivered("TEA", 2);

        assertThat(broken(Map.of("TEA", 4), SHIPPED, CANCELLED)).containsExactly("every delivery was booked once");
    }

    private List<String> broken(Map<String, Integer> booked, KnownOrder... known) {
        return new OrderChecks(List.of(known), booked, told)
                .all().stream()
                        .filter(check -> !check.isKept())
                        .map(Check::promise)
                        .toList();
    }
}
