package dev.sagashop.order.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sagashop.events.Decision;
import dev.sagashop.events.Event;
import dev.sagashop.events.OrderCancelled;
import dev.sagashop.events.OrderConfirmed;
import dev.sagashop.events.OrderShipped;
import dev.sagashop.events.data.CancellationReason;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderDecisionTest {

    @Test
    void placesAnOrderThatWaitsForBothAnswers() {
        Decision<Order> decision = OrderDecision.place(Orders.PLACED);

        assertThat(decision.state()).isEqualTo(Orders.placed(StockStatus.PENDING, PaymentStatus.PENDING));
        assertThat(decision.events()).containsExactly(Orders.PLACED);
    }

    @Test
    void waitsForThePaymentWhenStockIsReserved() {
        assertDecision(
                Orders.join(Orders.placed(StockStatus.PENDING, PaymentStatus.PENDING), Orders.RESERVED),
                Orders.placed(StockStatus.RESERVED, PaymentStatus.PENDING));
    }

    @Test
    void confirmsWhenTheSecondAnswerIsGoodWhicheverItIs() {
        var confirmed = new OrderConfirmed(Orders.ID, "ada", Orders.PLACED.lines(), Orders.TOTAL);

        assertDecision(
                Orders.join(Orders.placed(StockStatus.RESERVED, PaymentStatus.PENDING), Orders.AUTHORIZED),
                Orders.confirmed(PaymentStatus.AUTHORIZED),
                confirmed);
        assertDecision(
                Orders.join(Orders.placed(StockStatus.PENDING, PaymentStatus.AUTHORIZED), Orders.RESERVED),
                Orders.confirmed(PaymentStatus.AUTHORIZED),
                confirmed);
    }

    @Test
    void cancelsAtTheFirstRefusalWithoutWaitingForTheOtherAnswer() {
        Order fresh = Orders.placed(StockStatus.PENDING, PaymentStatus.PENDING);

        assertDecision(
                Orders.join(fresh, Orders.REJECTED),
                Orders.cancelled(CancellationReason.OUT_OF_STOCK, StockStatus.REJECTED, PaymentStatus.PENDING),
                cancelled(CancellationReason.OUT_OF_STOCK));
        assertDecision(
                Orders.join(fresh, Orders.DECLINED),
                Orders.cancelled(CancellationReason.PAYMENT_DECLINED, StockStatus.PENDING, PaymentStatus.DECLINED),
                cancelled(CancellationReason.PAYMENT_DECLINED));
    }

    @Test
    void cancelsAConfirmedOrderWhoseMoneyCannotBeTaken() {
        assertDecision(
                Orders.join(Orders.confirmed(PaymentStatus.AUTHORIZED), Orders.CAPTURE_FAILED),
                Orders.cancelled(CancellationReason.PAYMENT_FAILED, StockStatus.RESERVED, PaymentStatus.CAPTURE_FAILED),
                cancelled(CancellationReason.PAYMENT_FAILED));
    }

    @Test
    void notesALateAnswerOfACancelledOrder() {
        Order cancelled = Orders.cancelled(CancellationReason.TIMED_OUT, StockStatus.PENDING, PaymentStatus.PENDING);

        assertDecision(
                Orders.join(cancelled, Orders.RESERVED),
                Orders.cancelled(CancellationReason.TIMED_OUT, StockStatus.RESERVED, PaymentStatus.PENDING));
    }

    @Test
    void takesARefusalOfWhatWasCancelledBeforeForTheLastWord() {
        Order cancelled = Orders.cancelled(CancellationReason.TIMED_OUT, StockStatus.PENDING, PaymentStatus.PENDING);
        Order refused = Orders.cancelled(CancellationReason.TIMED_OUT, StockStatus.REFUSED, PaymentStatus.REFUSED);

        OrderState joined = Orders.join(cancelled, Orders.RESERVATION_REFUSED).state();
        assertDecision(Orders.join(joined, Orders.PAYMENT_REFUSED), refused);
        Stream.concat(Orders.everyOutcome().stream(), Orders.everyCompensation().stream())
                .forEach(event -> assertDecision(Orders.join(refused, event), refused));
    }

    @Test
    void staysReleasedWhenTheReservationItselfIsReplayedLater() {
        Order released = Orders.cancelled(CancellationReason.TIMED_OUT, StockStatus.RELEASED, PaymentStatus.PENDING);

        assertDecision(Orders.join(released, Orders.RESERVED), released);
    }

    @Test
    void cancelsForTheCustomerUntilTheGoodsHaveLeft() {
        Order placed = Orders.placed(StockStatus.PENDING, PaymentStatus.PENDING);
        Order confirmed = Orders.confirmed(PaymentStatus.CAPTURED);

        assertThat(OrderDecision.cancelByCustomer(placed).events())
                .containsExactly(cancelled(CancellationReason.CUSTOMER_REQUEST));
        assertThat(OrderDecision.cancelByCustomer(confirmed).events())
                .containsExactly(cancelled(CancellationReason.CUSTOMER_REQUEST));
        assertUnchanged(OrderDecision.cancelByCustomer(Orders.shipped()), Orders.shipped());
    }

    @Test
    void timesOutOnlyWhatIsStillPlaced() {
        Order placed = Orders.placed(StockStatus.RESERVED, PaymentStatus.PENDING);

        assertThat(OrderDecision.timeOut(placed).events()).containsExactly(cancelled(CancellationReason.TIMED_OUT));
        Orders.inEveryState()
                .filter(order -> order.status() != OrderStatus.PLACED)
                .forEach(order -> assertUnchanged(OrderDecision.timeOut(order), order));
    }

    @Test
    void shipsOnlyWhatIsConfirmedAndCaptured() {
        var shipped = new OrderShipped(
                Orders.ID, "ada", Orders.PLACED.lines(), Orders.TOTAL, Orders.PLACED.shippingAddress());

        assertThat(OrderDecision.ship(Orders.confirmed(PaymentStatus.CAPTURED)))
                .isEqualTo(Decision.of(Orders.shipped(), shipped));
        Orders.inEveryState()
                .filter(order -> order.status() != OrderStatus.CONFIRMED || order.payment() != PaymentStatus.CAPTURED)
                .forEach(order -> assertUnchanged(OrderDecision.ship(order), order));
    }

    @Test
    void neverChangesTheStatusOfAnOrderThatHasEnded() {
        Orders.inEveryState()
                .filter(order -> order.status() == OrderStatus.SHIPPED || order.status() == OrderStatus.CANCELLED)
                .forEach(order -> Orders.everyOutcome().forEach(outcome -> {
                    Decision<OrderState> decision = Orders.join(order, outcome);
                    assertThat(((Order) decision.state()).status()).isEqualTo(order.status());
                    assertThat(decision.events()).isEmpty();
                }));
    }

    @Test
    void saysSoExactlyWhenAnOutcomeChangesTheStatus() {
        Orders.inEveryState()
                .forEach(order -> Orders.everyOutcome().forEach(outcome -> {
                    Decision<OrderState> decision = Orders.join(order, outcome);
                    boolean changed = ((Order) decision.state()).status() != order.status();
                    assertThat(decision.events()).as("%s %s", order, outcome).hasSize(changed ? 1 : 0);
                }));
    }

    @Test
    void doesNothingWhenTheSameOutcomeComesAgain() {
        Orders.inEveryState()
                .forEach(order -> Orders.everyOutcome().forEach(outcome -> {
                    OrderState once = Orders.join(order, outcome).state();
                    assertDecision(Orders.join(once, outcome), once);
                }));
    }

    @Test
    void onlyNotesCompensations() {
        Orders.inEveryState()
                .forEach(order -> Orders.everyCompensation().forEach(event -> {
                    Decision<OrderState> decision = Orders.compensate(order, event);
                    assertThat(((Order) decision.state()).status()).isEqualTo(order.status());
                    assertThat(decision.events()).isEmpty();
                }));
    }

    @Test
    void notesWhatWasUndoneAndWhatHasLeft() {
        Order order = Orders.cancelled(CancellationReason.TIMED_OUT, StockStatus.RESERVED, PaymentStatus.AUTHORIZED);

        assertThat(order.after(Orders.RELEASED).stock()).isEqualTo(StockStatus.RELEASED);
        assertThat(order.after(Orders.VOIDED).payment()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(Orders.confirmed(PaymentStatus.CAPTURED)
                        .after(Orders.REFUNDED)
                        .payment())
                .isEqualTo(PaymentStatus.REFUNDED);
        assertThat(Orders.shipped().after(Orders.COMMITTED).stock()).isEqualTo(StockStatus.COMMITTED);
    }

    @Test
    void knowsNothingOfAnOrderThatWasNeverPlaced() {
        var unknown = new UnknownOrder(UUID.randomUUID());

        Orders.everyOutcome().forEach(e -> assertDecision(Orders.join(unknown, e), unknown));
        Orders.everyCompensation().forEach(e -> assertDecision(Orders.compensate(unknown, e), unknown));
    }

    @Test
    void guardsEveryTransition() {
        assertThatThrownBy(() -> Orders.confirmed(PaymentStatus.CAPTURED).confirmed())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Orders.placed(StockStatus.RESERVED, PaymentStatus.CAPTURED)
                        .shipped())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Orders.shipped().cancelled(CancellationReason.CUSTOMER_REQUEST))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Order(
                        Orders.PLACED, OrderStatus.CANCELLED, null, StockStatus.PENDING, PaymentStatus.PENDING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OrderCancelled cancelled(CancellationReason reason) {
        return new OrderCancelled(Orders.ID, "ada", reason, Orders.PLACED.lines(), Orders.TOTAL);
    }

    private static void assertDecision(Decision<OrderState> decision, OrderState state, Event... events) {
        assertThat(decision.state()).isEqualTo(state);
        assertThat(decision.events()).containsExactly(events);
    }

    private static void assertUnchanged(Decision<Order> decision, Order order) {
        assertThat(decision).isEqualTo(Decision.unchanged(order));
    }
}
