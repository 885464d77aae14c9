package dev.sagashop.inventory.decision;

import static dev.sagashop.inventory.decision.ReservationStatus.CANCELLED_BEFORE;
import static dev.sagashop.inventory.decision.ReservationStatus.COMMITTED;
import static dev.sagashop.inventory.decision.ReservationStatus.HELD;
import static dev.sagashop.inventory.decision.ReservationStatus.REJECTED;
import static dev.sagashop.inventory.decision.ReservationStatus.RELEASED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sagashop.events.Decision;
import dev.sagashop.events.StockCommitted;
import dev.sagashop.events.StockRejected;
import dev.sagashop.events.StockReleased;
import dev.sagashop.events.StockReservationRefused;
import dev.sagashop.events.StockReserved;
import dev.sagashop.events.data.Shortage;
import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.messaging.fixtures.TestOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StockDecisionTest {

    private static final String COFFEE = "COF-ETH-250";
    private static final String MUG = "KIT-MUG-WHT";

    private final TestOrder order = TestOrder.of(COFFEE, 2).and(MUG, 1);

    @Test
    void holdsAllLinesWhenAllAreCovered() {
        var decision = StockDecision.reserve(stock(10, 5), order.placed());

        assertThat(decision.state().reservation()).isEqualTo(new Reservation(order.id(), HELD, order.quantities()));
        assertThat(levels(decision))
                .containsExactlyInAnyOrder(
                        level(COFFEE, 10).reserve(2), level(MUG, 5).reserve(1));
        assertThat(decision.events()).containsExactly(new StockReserved(order.id(), order.quantities()));
    }

    @Test
    void holdsTheVeryLastPieces() {
        var decision = StockDecision.reserve(stock(2, 1), order.placed());

        assertThat(levels(decision))
                .hasSize(2)
                .allSatisfy(level -> assertThat(level.available()).isZero());
        assertThat(decision.events()).containsExactly(new StockReserved(order.id(), order.quantities()));
    }

    @Test
    void holdsNothingWhenOneLineIsShort() {
        var before = stock(10, 0);
        var decision = StockDecision.reserve(before, order.placed());

        assertThat(decision.state().reservation().status()).isEqualTo(REJECTED);
        assertThat(decision.state().levels()).isEqualTo(before.levels());
        assertThat(decision.events()).containsExactly(new StockRejected(order.id(), List.of(new Shortage(MUG, 1, 0))));
    }

    @Test
    void namesEveryShortage() {
        var decision = StockDecision.reserve(stock(1, 0), order.placed());

        assertThat(decision.events())
                .containsExactly(
                        new StockRejected(order.id(), List.of(new Shortage(COFFEE, 2, 1), new Shortage(MUG, 1, 0))));
    }

    @Test
    void aProductThatDoesNotExistIsShortOfAllPieces() {
        var unknown = TestOrder.of("NO-SUCH", 3);
        var decision =
                StockDecision.reserve(new OrderStock(Reservation.none(unknown.id()), Map.of()), unknown.placed());

        assertThat(decision.events())
                .containsExactly(new StockRejected(unknown.id(), List.of(new Shortage("NO-SUCH", 3, 0))));
    }

    @Test
    void twoLinesOfOneProductMustBeCoveredTogether() {
        var twice = TestOrder.of(COFFEE, 6).and(COFFEE, 5);
        var nothingYet = Reservation.none(twice.id());

        assertThat(StockDecision.reserve(new OrderStock(nothingYet, Map.of(COFFEE, level(COFFEE, 10))), twice.placed())
                        .events())
                .containsExactly(new StockRejected(twice.id(), List.of(new Shortage(COFFEE, 11, 10))));
        assertThat(StockDecision.reserve(new OrderStock(nothingYet, Map.of(COFFEE, level(COFFEE, 11))), twice.placed())
                        .events())
                .containsExactly(new StockReserved(twice.id(), List.of(new SkuQuantity(COFFEE, 11))));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NONE", "CANCELLED_BEFORE"},
            mode = EnumSource.Mode.EXCLUDE)
    void reservesNothingForAnOrderThatHadItsAnswer(ReservationStatus status) {
        var before = stockOf(status);

        assertThat(StockDecision.reserve(before, order.placed())).isEqualTo(Decision.unchanged(before));
    }

    @Test
    void givesBackWhatTheOrderHolds() {
        var held = StockDecision.reserve(stock(10, 5), order.placed()).state();
        var decision = StockDecision.release(held, order.cancelled());

        assertThat(decision.state().reservation()).isEqualTo(new Reservation(order.id(), RELEASED, order.quantities()));
        assertThat(decision.state().levels()).isEqualTo(stock(10, 5).levels());
        assertThat(decision.events()).containsExactly(new StockReleased(order.id(), order.quantities()));
    }

    @Test
    void aCancellationThatFindsNothingLeavesAMarkThatRefusesTheOrderLaterAndSaysSoBothTimes() {
        var before = stock(10, 5);
        var marked = StockDecision.release(before, order.cancelled());

        assertThat(marked.state().reservation().status()).isEqualTo(CANCELLED_BEFORE);
        assertThat(marked.state().levels()).isEqualTo(before.levels());
        var refused = new StockReservationRefused(order.id());
        assertThat(marked.events()).containsExactly(refused);
        assertThat(StockDecision.reserve(marked.state(), order.placed()))
                .isEqualTo(Decision.of(marked.state(), refused));
        assertThat(StockDecision.release(marked.state(), order.cancelled()))
                .as("asked again, the mark answers again")
                .isEqualTo(Decision.of(marked.state(), refused));
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "RELEASED", "COMMITTED"})
    void releasesNothingThatIsNotHeld(ReservationStatus status) {
        var before = stockOf(status);

        assertThat(StockDecision.release(before, order.cancelled())).isEqualTo(Decision.unchanged(before));
    }

    @Test
    void letsGoWhatTheOrderHoldsWhenItIsShipped() {
        var held = StockDecision.reserve(stock(10, 5), order.placed()).state();
        var decision = StockDecision.commit(held, order.shipped());

        assertThat(decision.state().reservation())
                .isEqualTo(new Reservation(order.id(), COMMITTED, order.quantities()));
        assertThat(levels(decision))
                .containsExactlyInAnyOrder(new StockLevel(COFFEE, 10, 0, 8, 0, 2), new StockLevel(MUG, 5, 0, 4, 0, 1));
        assertThat(decision.events()).containsExactly(new StockCommitted(order.id(), order.quantities()));
    }

    @Test
    void commitsOnlyOnce() {
        var before = stockOf(COMMITTED);

        assertThat(StockDecision.commit(before, order.shipped())).isEqualTo(Decision.unchanged(before));
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "REJECTED", "RELEASED", "CANCELLED_BEFORE"})
    void goodsThatNobodyHeldCannotLeave(ReservationStatus status) {
        assertThatIllegalStateException()
                .isThrownBy(() -> StockDecision.commit(stockOf(status), order.shipped()))
                .withMessageContaining(order.id().toString());
    }

    private OrderStock stock(long coffee, long mugs) {
        return new OrderStock(
                Reservation.none(order.id()), Map.of(COFFEE, level(COFFEE, coffee), MUG, level(MUG, mugs)));
    }

    private OrderStock stockOf(ReservationStatus status) {
        return new OrderStock(
                new Reservation(order.id(), status, order.quantities()),
                stock(10, 5).levels());
    }

    private static StockLevel level(String sku, long initial) {
        return StockLevel.opening(sku, initial);
    }

    private static Iterable<StockLevel> levels(Decision<OrderStock> decision) {
        return decision.state().levels().values();
    }
}
