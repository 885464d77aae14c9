package dev.sagashop.events;

import dev.sagashop.events.data.BooksBreach;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.DeclineReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentState;
import dev.sagashop.events.data.PaymentTotal;
import dev.sagashop.events.data.ReservationRecord;
import dev.sagashop.events.data.ReservationState;
import dev.sagashop.events.data.ReservationTotal;
import dev.sagashop.events.data.ShippingAddress;
import dev.sagashop.events.data.Shortage;
import dev.sagashop.events.data.SkuQuantity;
import java.util.List;
import java.util.UUID;

/** What the golden samples say, said by the records: Ada orders coffee and a grinder, and everything happens to it. */
final class EventStory {

    private static final UUID ORDER = UUID.fromString("0198c1f4-6d2e-7c3a-9b54-3f0e5a7d1c28");
    private static final String CUSTOMER = "customer-1815";
    private static final String COFFEE = "COF-ETH-250";
    private static final String COFFEE_NAME = "Ethiopia Yirgacheffe, whole beans, 250 g";
    private static final String COFFEE_DESCRIPTION = "Washed arabica with jasmine and lemon, roasted light for filter.";
    private static final String GRINDER = "GRD-MAN-001";

    private static final List<OrderLine> LINES = List.of(
            new OrderLine(COFFEE, COFFEE_NAME, 2, Money.euros(1290)),
            new OrderLine(GRINDER, "Hand grinder with ceramic burrs", 1, Money.euros(5490)));
    private static final Money TOTAL =
            LINES.stream().map(OrderLine::cost).reduce(Money::plus).orElseThrow();
    private static final List<SkuQuantity> PIECES = List.of(new SkuQuantity(COFFEE, 2), new SkuQuantity(GRINDER, 1));
    private static final ShippingAddress BERLIN =
            new ShippingAddress("Ada Lovelace", "Torstraße 49", "Berlin", "10119", "DE");

    private static final UUID RECONCILIATION = UUID.fromString("0198c2aa-51c0-7d11-8a3e-6b1f0c9e2d47");
    private static final UUID FIRST_OF_WINDOW = UUID.fromString("01000000-0000-0000-0000-000000000000");
    private static final UUID LAST_OF_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final UUID ORDER_UNDER_WAY = UUID.fromString("0198c1f7-02b9-7e60-b1d8-92c4a1705e3b");

    private EventStory() {}

    /** Without a default: a new type does not compile until its part of the story is told. */
    static Event eventOf(EventType type) {
        return switch (type) {
            case ORDER_PLACED -> new OrderPlaced(ORDER, CUSTOMER, LINES, TOTAL, "pm_card_visa", BERLIN);
            case ORDER_CONFIRMED -> new OrderConfirmed(ORDER, CUSTOMER, LINES, TOTAL);
            case ORDER_CANCELLED ->
                new OrderCancelled(ORDER, CUSTOMER, CancellationReason.CUSTOMER_REQUEST, LINES, TOTAL);
            case ORDER_SHIPPED -> new OrderShipped(ORDER, CUSTOMER, LINES, TOTAL, BERLIN);
            case PAYMENT_AUTHORIZED -> new PaymentAuthorized(ORDER, TOTAL, "auth_7Qm2xV9c");
            case PAYMENT_DECLINED -> new PaymentDeclined(ORDER, TOTAL, DeclineReason.INSUFFICIENT_FUNDS);
            case PAYMENT_REFUSED -> new PaymentRefused(ORDER, TOTAL);
            case PAYMENT_CAPTURED -> new PaymentCaptured(ORDER, TOTAL);
            case PAYMENT_CAPTURE_FAILED -> new PaymentCaptureFailed(ORDER, TOTAL, "The authorization has expired.");
            case PAYMENT_VOIDED -> new PaymentVoided(ORDER, TOTAL);
            case PAYMENT_REFUNDED -> new PaymentRefunded(ORDER, CUSTOMER, TOTAL);
            case STOCK_RESERVED -> new StockReserved(ORDER, PIECES);
            case STOCK_REJECTED -> new StockRejected(ORDER, List.of(new Shortage(GRINDER, 1, 0)));
            case STOCK_RESERVATION_REFUSED -> new StockReservationRefused(ORDER);
            case STOCK_RELEASED -> new StockReleased(ORDER, PIECES);
            case STOCK_COMMITTED -> new StockCommitted(ORDER, PIECES);
            case CUSTOMER_NOTIFIED -> new CustomerNotified(ORDER, NotificationKind.ORDER_CONFIRMED);
            case NOTIFICATION_FAILED ->
                new NotificationFailed(ORDER, NotificationKind.ORDER_SHIPPED, "550 5.1.1 The mailbox does not exist.");
            case PRODUCT_CHANGED ->
                new ProductChanged(COFFEE, COFFEE_NAME, COFFEE_DESCRIPTION, "Coffee", Money.euros(1290), 3);
            case RECONCILIATION_REQUESTED ->
                new ReconciliationRequested(RECONCILIATION, 3, FIRST_OF_WINDOW, LAST_OF_ALL, 120_000, 2_000, true);
            case PAYMENTS_RECONCILED ->
                new PaymentsReconciled(
                        RECONCILIATION,
                        3,
                        List.of(new PaymentTotal(PaymentState.CAPTURED, 2, Money.euros(9360))),
                        List.of(new PaymentRecord(ORDER, PaymentState.CAPTURED, TOTAL, CUSTOMER, "pm_card_visa")),
                        List.of(ORDER_UNDER_WAY),
                        true);
            case STOCK_RECONCILED ->
                new StockReconciled(
                        RECONCILIATION,
                        3,
                        List.of(
                                new ReservationTotal(ReservationState.COMMITTED, 1, 3),
                                new ReservationTotal(ReservationState.HELD, 1, 1)),
                        List.of(new ReservationRecord(
                                ORDER, ReservationState.COMMITTED, 3, "2*COF-ETH-250 1*GRD-MAN-001")),
                        List.of(ORDER_UNDER_WAY),
                        true,
                        List.of(new BooksBreach("reserved = sum of held reservations", "COF-ETH-250: 4 instead of 3")));
        };
    }
}
