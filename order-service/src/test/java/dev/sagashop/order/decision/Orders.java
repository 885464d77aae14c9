package dev.sagashop.order.decision;

import dev.sagashop.events.Decision;
import dev.sagashop.events.Event;
import dev.sagashop.events.InventoryEvent;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.events.PaymentCaptureFailed;
import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.PaymentDeclined;
import dev.sagashop.events.PaymentEvent;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.PaymentRefused;
import dev.sagashop.events.PaymentVoided;
import dev.sagashop.events.StockCommitted;
import dev.sagashop.events.StockRejected;
import dev.sagashop.events.StockReleased;
import dev.sagashop.events.StockReservationRefused;
import dev.sagashop.events.StockReserved;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.Shortage;
import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.messaging.fixtures.TestOrder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** An order in any state, and everything that can be said to it. */
final class Orders {

    static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");
    static final Money TOTAL = Money.euros(2580);

    private static final TestOrder ORDER = TestOrder.ofCoffee().withId(ID);
    private static final List<SkuQuantity> LINES = ORDER.quantities();

    static final OrderPlaced PLACED = ORDER.placed();

    static final StockReserved RESERVED = new StockReserved(ID, LINES);
    static final StockRejected REJECTED = new StockRejected(ID, List.of(new Shortage("COF-ETH-250", 2, 1)));
    static final StockReservationRefused RESERVATION_REFUSED = new StockReservationRefused(ID);
    static final StockReleased RELEASED = new StockReleased(ID, LINES);
    static final StockCommitted COMMITTED = new StockCommitted(ID, LINES);
    static final PaymentAuthorized AUTHORIZED = new PaymentAuthorized(ID, TOTAL, "auth_1");
    static final PaymentDeclined DECLINED = new PaymentDeclined(ID, TOTAL, DeclineReason.CARD_DECLINED);
    static final PaymentRefused PAYMENT_REFUSED = new PaymentRefused(ID, TOTAL);
    static final PaymentCaptured CAPTURED = new PaymentCaptured(ID, TOTAL);
    static final PaymentCaptureFailed CAPTURE_FAILED = new PaymentCaptureFailed(ID, TOTAL, "card expired");
    static final PaymentVoided VOIDED = new PaymentVoided(ID, TOTAL);
    static final PaymentRefunded REFUNDED = new PaymentRefunded(ID, "ada", TOTAL);

    private Orders() {}

    static Order placed(StockStatus stock, PaymentStatus payment) {
        return new Order(PLACED, OrderStatus.PLACED, null, stock, payment);
    }

    static Order confirmed(PaymentStatus payment) {
        return new Order(PLACED, OrderStatus.CONFIRMED, null, StockStatus.RESERVED, payment);
    }

    static Order shipped() {
        return new Order(PLACED, OrderStatus.SHIPPED, null, StockStatus.RESERVED, PaymentStatus.CAPTURED);
    }

    static Order cancelled(CancellationReason reason, StockStatus stock, PaymentStatus payment) {
        return new Order(PLACED, OrderStatus.CANCELLED, reason, stock, payment);
    }

    /** Every combination there can be in the database, those included that the saga should never come to. */
    static Stream<Order> inEveryState() {
        return Stream.of(OrderStatus.values())
                .flatMap(status -> Stream.of(StockStatus.values())
                        .flatMap(stock -> Stream.of(PaymentStatus.values())
                                .map(payment -> new Order(PLACED, status, reasonFor(status), stock, payment))));
    }

    static List<Event> everyOutcome() {
        return List.of(
                RESERVED,
                REJECTED,
                RESERVATION_REFUSED,
                AUTHORIZED,
                DECLINED,
                PAYMENT_REFUSED,
                CAPTURED,
                CAPTURE_FAILED);
    }

    static List<Event> everyCompensation() {
        return List.of(RELEASED, COMMITTED, VOIDED, REFUNDED);
    }

    /** The answer of either service goes to the function that takes it. */
    static Decision<OrderState> join(OrderState state, Event outcome) {
        return outcome instanceof InventoryEvent stock
                ? OrderDecision.joinStockOutcome(state, stock)
                : OrderDecision.joinPaymentOutcome(state, (PaymentEvent) outcome);
    }

    static Decision<OrderState> compensate(OrderState state, Event compensation) {
        return compensation instanceof InventoryEvent stock
                ? OrderDecision.recordStockCompensation(state, stock)
                : OrderDecision.recordPaymentCompensation(state, (PaymentEvent) compensation);
    }

    private static CancellationReason reasonFor(OrderStatus status) {
        return status == OrderStatus.CANCELLED ? CancellationReason.TIMED_OUT : null;
    }
}
