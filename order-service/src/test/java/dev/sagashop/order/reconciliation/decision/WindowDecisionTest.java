package dev.sagashop.order.reconciliation.decision;

import static dev.sagashop.order.reconciliation.decision.Audit.NOW;
import static dev.sagashop.order.reconciliation.decision.Audit.TOTAL;
import static dev.sagashop.order.reconciliation.decision.Audit.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentState;
import dev.sagashop.events.data.PaymentTotal;
import dev.sagashop.events.data.ReservationState;
import dev.sagashop.events.data.ReservationTotal;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import dev.sagashop.order.reconciliation.decision.WindowState.Closed;
import dev.sagashop.order.reconciliation.decision.WindowState.Joined;
import dev.sagashop.order.reconciliation.decision.WindowState.Open;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One story for each invariant, and how the answers meet. */
class WindowDecisionTest {

    private final UUID order = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "SHIPPED, CAPTURED, COMMITTED",
        "CONFIRMED, AUTHORIZED, HELD",
        "CONFIRMED, CAPTURED, HELD",
        "CANCELLED, DECLINED, RELEASED",
        "CANCELLED, VOIDED, REJECTED",
        "CANCELLED, REFUNDED, RELEASED",
    })
    void nothingIsWrongWithAnOrderThatIsAsItShouldBe(
            OrderStatus status, PaymentState payment, ReservationState reservation) {
        Audit audit = Audit.of(order, status).paid(order, payment).reserved(order, reservation);

        assertThat(audit.breaches()).isEmpty();
        assertThat(audit.result().tally().checked()).isOne();
    }

    @Test
    void anOrderThatWasCancelledBeforeTheOthersHeardOfItIsFine() {
        assertThat(Audit.of(order, OrderStatus.CANCELLED)
                        .paid(order, PaymentState.CANCELLED_BEFORE_START)
                        .reserved(order, ReservationState.CANCELLED_BEFORE)
                        .breaches())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CAPTURED")
    void aShippedOrderWhoseMoneyIsNotTakenIsNamed(PaymentState status) {
        Audit audit =
                Audit.of(order, OrderStatus.SHIPPED).paid(order, status).reserved(order, ReservationState.COMMITTED);

        assertThat(audit.breaches()).containsExactly(new Breach(Invariant.SHIPPED_IS_PAID, order, "payment " + status));
    }

    @Test
    void aShippedOrderOfWhichTheOthersKnowNothingIsNamedTwice() {
        assertThat(Audit.of(order, OrderStatus.SHIPPED).breaches())
                .containsExactly(
                        new Breach(Invariant.SHIPPED_IS_PAID, order, "no payment"),
                        new Breach(Invariant.SHIPPED_HAS_LEFT, order, "no reservation"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMMITTED")
    void aShippedOrderWhoseGoodsAreStillThereIsNamed(ReservationState status) {
        Audit audit = Audit.of(order, OrderStatus.SHIPPED)
                .paid(order, PaymentState.CAPTURED)
                .reserved(order, status);

        assertThat(audit.breaches())
                .containsExactly(new Breach(Invariant.SHIPPED_HAS_LEFT, order, "reservation " + status));
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTED", "AUTHORIZED", "CAPTURED", "CAPTURE_FAILED"})
    void aCancelledOrderThatStillHoldsMoneyIsNamed(PaymentState status) {
        Audit audit =
                Audit.of(order, OrderStatus.CANCELLED).paid(order, status).reserved(order, ReservationState.RELEASED);

        assertThat(audit.breaches())
                .containsExactly(new Breach(Invariant.CANCELLED_HOLDS_NO_MONEY, order, "payment " + status));
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "COMMITTED"})
    void aCancelledOrderThatStillHoldsStockIsNamed(ReservationState status) {
        Audit audit = Audit.of(order, OrderStatus.CANCELLED)
                .paid(order, PaymentState.VOIDED)
                .reserved(order, status);

        assertThat(audit.breaches())
                .containsExactly(new Breach(Invariant.CANCELLED_HOLDS_NO_STOCK, order, "reservation " + status));
    }

    @Test
    void aConfirmedOrderWithoutItsMoneyOrItsStockIsNamed() {
        Audit audit = Audit.of(order, OrderStatus.CONFIRMED)
                .paid(order, PaymentState.VOIDED)
                .reserved(order, ReservationState.RELEASED);

        assertThat(audit.breaches())
                .containsExactly(
                        new Breach(Invariant.CONFIRMED_HAS_ITS_MONEY, order, "payment VOIDED"),
                        new Breach(Invariant.CONFIRMED_HAS_ITS_STOCK, order, "reservation RELEASED"));
    }

    @Test
    void anOrderThatStaysPlacedPastItsBoundIsNamed() {
        UUID young = UUID.randomUUID();
        Audit audit =
                Audit.of(order, OrderStatus.PLACED).and(young, OrderStatus.PLACED, NOW.minusSeconds(50), YESTERDAY);

        assertThat(audit.breaches())
                .containsExactly(new Breach(Invariant.PLACED_HAS_A_BOUND, order, "placed at " + YESTERDAY));
    }

    @Test
    void aPaymentOfAnotherAmountIsNamed() {
        Audit audit = Audit.of(order, OrderStatus.SHIPPED)
                .paid(order, PaymentState.CAPTURED, Money.euros(8999))
                .reserved(order, ReservationState.COMMITTED);

        assertThat(audit.breaches())
                .containsExactly(new Breach(
                        Invariant.PAYMENT_IS_OF_THE_TOTAL,
                        order,
                        "8999 minor units of EUR instead of 9000 minor units of EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "lovelace, pm_card_visa, customer lovelace with pm_card_visa",
        "ada, pm_card_slow, customer ada with pm_card_slow",
        "ada, '', 'customer ada with '",
        "'', pm_card_visa, customer  with pm_card_visa",
    })
    void aPaymentByAnotherCustomerOrWithAnotherCardIsNamed(String customer, String method, String told) {
        Audit audit = Audit.of(order, OrderStatus.SHIPPED)
                .paid(new PaymentRecord(order, PaymentState.CAPTURED, TOTAL, customer, method))
                .reserved(order, ReservationState.COMMITTED);

        assertThat(audit.breaches())
                .containsExactly(new Breach(
                        Invariant.PAYMENT_IS_BY_THE_CUSTOMER,
                        order,
                        told + " instead of customer ada with pm_card_visa"));
    }

    @Test
    void aReservationOfAnotherProductIsNamedThoughItIsOfAsManyPieces() {
        Audit audit = Audit.of(order, OrderStatus.SHIPPED)
                .paid(order, PaymentState.CAPTURED)
                .reserved(order, ReservationState.COMMITTED, 3, "2*KET 1*TEA");

        assertThat(audit.breaches())
                .containsExactly(new Breach(
                        Invariant.RESERVATION_IS_OF_THE_PIECES, order, "2*KET 1*TEA instead of 2*COF 1*TEA"));
    }

    @Test
    void servicesFromBeforeGoodsAndPayersWereToldAreHeldAgainstPiecesAndAmounts() {
        Audit fine = Audit.of(order, OrderStatus.SHIPPED)
                .paid(new PaymentRecord(order, PaymentState.CAPTURED, TOTAL, "", ""))
                .reserved(order, ReservationState.COMMITTED, 3, "");
        Audit tooFew = Audit.of(order, OrderStatus.SHIPPED)
                .paid(order, PaymentState.CAPTURED)
                .reserved(order, ReservationState.COMMITTED, 2, "");

        assertThat(fine.breaches()).isEmpty();
        assertThat(tooFew.breaches())
                .containsExactly(new Breach(Invariant.RESERVATION_IS_OF_THE_PIECES, order, "2 pieces instead of 3"));
    }

    @Test
    void anOrderWhoseLinesDoNotComeToItsTotalIsNamed() {
        Audit audit = Audit.of(order, OrderStatus.SHIPPED)
                .paid(order, PaymentState.CAPTURED)
                .reserved(order, ReservationState.COMMITTED)
                .costing(8999);

        assertThat(audit.breaches())
                .containsExactly(new Breach(Invariant.ORDER_ADDS_UP, order, "9000 instead of 8999"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMMITTED")
    void anOrderThatWasNotToldWhatBecameOfItsReservationIsNamed(StockStatus told) {
        Audit audit = Audit.of(order, OrderStatus.SHIPPED)
                .paid(order, PaymentState.CAPTURED)
                .reserved(order, ReservationState.COMMITTED)
                .told(told, PaymentStatus.CAPTURED);

        assertThat(audit.breaches())
                .containsExactly(
                        new Breach(Invariant.ORDER_KNOWS_ITS_STOCK, order, "reservation COMMITTED, told " + told));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REFUNDED")
    void anOrderThatWasNotToldWhatBecameOfItsPaymentIsNamed(PaymentStatus told) {
        Audit audit = Audit.of(order, OrderStatus.CANCELLED)
                .paid(order, PaymentState.REFUNDED)
                .reserved(order, ReservationState.RELEASED)
                .told(StockStatus.RELEASED, told);

        assertThat(audit.breaches())
                .containsExactly(new Breach(Invariant.ORDER_KNOWS_ITS_MONEY, order, "payment REFUNDED, told " + told));
    }

    @Test
    void aCancelledOrderThatStillWaitsToBeToldOfItsMarksIsNamed() {
        Audit audit = Audit.of(order, OrderStatus.CANCELLED)
                .paid(order, PaymentState.CANCELLED_BEFORE_START)
                .reserved(order, ReservationState.CANCELLED_BEFORE)
                .told(StockStatus.PENDING, PaymentStatus.PENDING);

        assertThat(audit.breaches())
                .containsExactly(
                        new Breach(
                                Invariant.ORDER_KNOWS_ITS_MONEY, order, "payment CANCELLED_BEFORE_START, told PENDING"),
                        new Breach(
                                Invariant.ORDER_KNOWS_ITS_STOCK, order, "reservation CANCELLED_BEFORE, told PENDING"));
    }

    @Test
    void aCancelledOrderWhoseCancellationNobodyHeardOfIsNamed() {
        assertThat(Audit.of(order, OrderStatus.CANCELLED).breaches())
                .containsExactly(
                        new Breach(Invariant.ORDER_KNOWS_ITS_MONEY, order, "no payment, told PENDING"),
                        new Breach(Invariant.ORDER_KNOWS_ITS_STOCK, order, "no reservation, told PENDING"));
    }

    @Test
    void anOrderThatWasToldOfWhatIsNotThereIsNamed() {
        Audit audit = Audit.of(order, OrderStatus.CANCELLED).told(StockStatus.RELEASED, PaymentStatus.VOIDED);

        assertThat(audit.breaches())
                .containsExactly(
                        new Breach(Invariant.ORDER_KNOWS_ITS_MONEY, order, "no payment, told VOIDED"),
                        new Breach(Invariant.ORDER_KNOWS_ITS_STOCK, order, "no reservation, told RELEASED"));
    }

    @Test
    void whatBelongsToNoOrderIsNamed() {
        Audit audit = Audit.ofNoOrder().paid(order, PaymentState.CAPTURED).reserved(order, ReservationState.HELD);

        assertThat(audit.breaches())
                .containsExactly(
                        new Breach(Invariant.PAYMENT_HAS_AN_ORDER, order, "payment CAPTURED"),
                        new Breach(Invariant.RESERVATION_HAS_AN_ORDER, order, "reservation HELD"));
    }

    @Test
    void booksThatDoNotBalanceAreABreachOfNoOrder() {
        assertThat(Audit.ofNoOrder()
                        .booksBreach("reserved = sum", "SKU: 4 instead of 3")
                        .breaches())
                .containsExactly(new Breach(Invariant.BOOKS_BALANCE, null, "reserved = sum: SKU: 4 instead of 3"));
    }

    @Test
    void anOrderThatAnyServiceHasJustChangedIsNotJudged() {
        UUID movedByPayment = UUID.randomUUID();
        UUID movedByStock = UUID.randomUUID();
        Audit audit = Audit.ofNoOrder()
                .and(order, OrderStatus.SHIPPED, YESTERDAY, NOW)
                .and(movedByPayment, OrderStatus.SHIPPED, YESTERDAY, YESTERDAY)
                .paymentUnderWay(movedByPayment)
                .and(movedByStock, OrderStatus.SHIPPED, YESTERDAY, YESTERDAY)
                .paid(movedByStock, PaymentState.CAPTURED)
                .stockUnderWay(movedByStock);

        assertThat(audit.breaches()).isEmpty();
        assertThat(audit.result().tally().unsettled()).isEqualTo(3);
        assertThat(audit.result().tally().checked()).isZero();
    }

    @Test
    void whatWasJustMadeOfAnOrderThatIsNotKnownYetIsNoBreach() {
        assertThat(Audit.ofNoOrder()
                        .paid(order, PaymentState.AUTHORIZED)
                        .stockUnderWay(order)
                        .breaches())
                .isEmpty();
    }

    @Test
    void aWindowThatWasCutOffIsNotJudgedAndSaysSo() {
        Audit audit = Audit.of(order, OrderStatus.SHIPPED).cutOff();

        assertThat(audit.breaches())
                .containsExactly(new Breach(Invariant.ALL_IS_KNOWN, null, "window 7 holds too much"));
        assertThat(audit.result().tally().checked()).isZero();
    }

    @Test
    void theAnswersMeetInEitherOrderAndTheFirstOfEachKindCounts() {
        Audit audit = Audit.of(order, OrderStatus.SHIPPED)
                .paid(order, PaymentState.CAPTURED)
                .reserved(order, ReservationState.COMMITTED);
        Audit other = Audit.of(order, OrderStatus.SHIPPED).paid(order, PaymentState.VOIDED);

        assertThat(Audit.join(audit.open(), audit.payments())).isInstanceOf(Open.class);
        WindowState joined = Audit.join(audit.open(), audit.payments(), other.payments(), audit.stock());

        assertThat(joined).isEqualTo(new Joined(audit.result()));
        assertThat(Audit.join(audit.open(), audit.stock(), audit.payments())).isEqualTo(joined);
        assertThat(Audit.join(joined, other.payments(), other.stock())).isEqualTo(joined);
    }

    @Test
    void nothingComesOfAnAnswerThatNobodyWaitsFor() {
        Audit audit = Audit.of(order, OrderStatus.SHIPPED);

        assertThat(Audit.join(new Closed(), audit.payments(), audit.stock())).isEqualTo(new Closed());
    }

    @Test
    void theSumsOfWindowsAddUp() {
        Tally one = Audit.of(order, OrderStatus.SHIPPED)
                .paid(order, PaymentState.CAPTURED)
                .reserved(order, ReservationState.COMMITTED)
                .result()
                .tally();
        Tally broken = Audit.of(order, OrderStatus.SHIPPED)
                .paid(order, PaymentState.VOIDED)
                .reserved(order, ReservationState.COMMITTED)
                .result()
                .tally();

        Tally sum = Tally.NONE.plus(one).plus(one).plus(broken);

        assertThat(sum.checked()).isEqualTo(3);
        assertThat(sum.orders()).containsExactly(new OrderTotal(OrderStatus.SHIPPED, 3, TOTAL.times(3)));
        assertThat(sum.payments())
                .containsExactly(
                        new PaymentTotal(PaymentState.CAPTURED, 2, TOTAL.times(2)),
                        new PaymentTotal(PaymentState.VOIDED, 1, TOTAL));
        assertThat(sum.reservations()).containsExactly(new ReservationTotal(ReservationState.COMMITTED, 3, 9));
        assertThat(sum.breaches()).isEqualTo(Map.of(Invariant.SHIPPED_IS_PAID, 1L));
        assertThat(sum.allBreaches()).isOne();
    }

    @Test
    void anOrderUnderWayIsCountedApartFromThoseThatWereJudged() {
        UUID other = UUID.randomUUID();
        Audit audit = Audit.of(order, OrderStatus.SHIPPED)
                .and(other, OrderStatus.PLACED, YESTERDAY, NOW)
                .paid(order, PaymentState.CAPTURED)
                .reserved(order, ReservationState.COMMITTED);

        assertThat(audit.result().tally().checked()).isOne();
        assertThat(audit.result().tally().unsettled()).isOne();
    }

    @Test
    void aPaymentWithoutAnOrderIsNotNamedWhileItIsUnderWay() {
        UUID lately = UUID.randomUUID();
        Audit audit = Audit.ofNoOrder()
                .paid(lately, PaymentState.REQUESTED)
                .reserved(lately, ReservationState.HELD)
                .stockUnderWay(lately);

        assertThat(audit.breaches()).isEmpty();
    }

    @Test
    void theSumsOfTwoWindowsAreKeptApartByStatusAndCurrency() {
        Tally one = tally(OrderStatus.SHIPPED, Money.euros(100), ReservationState.COMMITTED);
        Tally same = tally(OrderStatus.SHIPPED, Money.euros(20), ReservationState.COMMITTED);
        Tally dollars = tally(OrderStatus.SHIPPED, new Money(7, "USD"), ReservationState.HELD);

        Tally sum = one.plus(same).plus(dollars);

        assertThat(sum.checked()).isEqualTo(6);
        assertThat(sum.unsettled()).isEqualTo(3);
        assertThat(sum.orders())
                .containsExactly(
                        new OrderTotal(OrderStatus.SHIPPED, 2, Money.euros(120)),
                        new OrderTotal(OrderStatus.SHIPPED, 1, new Money(7, "USD")));
        assertThat(sum.reservations())
                .containsExactly(
                        new ReservationTotal(ReservationState.COMMITTED, 2, 6),
                        new ReservationTotal(ReservationState.HELD, 1, 3));
    }

    private static Tally tally(OrderStatus status, Money amount, ReservationState reservation) {
        return new Tally(
                2,
                1,
                List.of(new OrderTotal(status, 1, amount)),
                List.of(),
                List.of(new ReservationTotal(reservation, 1, 3)),
                Map.of());
    }
}
