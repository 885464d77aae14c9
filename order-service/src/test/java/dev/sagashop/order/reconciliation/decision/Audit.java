package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.events.PaymentsReconciled;
import dev.sagashop.events.ReconciliationEvent;
import dev.sagashop.events.StockReconciled;
import dev.sagashop.events.data.BooksBreach;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentState;
import dev.sagashop.events.data.PaymentTotal;
import dev.sagashop.events.data.ReservationRecord;
import dev.sagashop.events.data.ReservationState;
import dev.sagashop.events.data.ReservationTotal;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import dev.sagashop.order.reconciliation.decision.WindowState.Joined;
import dev.sagashop.order.reconciliation.decision.WindowState.Open;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A window of orders of 3 pieces for 90 euros, told by three services; all of it happened yesterday. */
final class Audit {

    static final Money TOTAL = Money.euros(9000);
    static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    static final Instant YESTERDAY = NOW.minusSeconds(86_400);

    private static final Moments MOMENTS = new Moments(NOW.minusSeconds(120), NOW.minusSeconds(60));
    private static final UUID ID = UUID.randomUUID();
    private static final OrderContent CONTENT = new OrderContent("ada", "pm_card_visa", TOTAL, 9000, 3, "2*COF 1*TEA");

    private final List<OrderRecord> orders = new ArrayList<>();
    private final List<PaymentRecord> payments = new ArrayList<>();
    private final List<ReservationRecord> reservations = new ArrayList<>();
    private final List<UUID> paymentsUnderWay = new ArrayList<>();
    private final List<UUID> stockUnderWay = new ArrayList<>();
    private final List<BooksBreach> booksBreaches = new ArrayList<>();
    private boolean complete = true;

    static Audit of(UUID order, OrderStatus status) {
        return new Audit().and(order, status, YESTERDAY, YESTERDAY);
    }

    static Audit ofNoOrder() {
        return new Audit();
    }

    Audit and(UUID order, OrderStatus status, Instant placedAt, Instant changedAt) {
        return and(order, status, CONTENT, placedAt, changedAt);
    }

    private Audit and(UUID order, OrderStatus status, OrderContent content, Instant placedAt, Instant changedAt) {
        orders.add(new OrderRecord(
                order, status, StockStatus.PENDING, PaymentStatus.PENDING, content, placedAt, changedAt));
        return this;
    }

    /** The lines of the orders come to another sum than their total. */
    Audit costing(long minorUnits) {
        orders.replaceAll(order -> with(
                order,
                order.stock(),
                order.payment(),
                new OrderContent("ada", "pm_card_visa", TOTAL, minorUnits, 3, CONTENT.goods())));
        return this;
    }

    /** What came of what the others told. */
    Audit told(StockStatus stock, PaymentStatus payment) {
        orders.replaceAll(order -> with(order, stock, payment, order.content()));
        return this;
    }

    private static OrderRecord with(OrderRecord order, StockStatus stock, PaymentStatus payment, OrderContent content) {
        return new OrderRecord(
                order.orderId(), order.status(), stock, payment, content, order.placedAt(), order.changedAt());
    }

    Audit paid(UUID order, PaymentState status) {
        return paid(order, status, TOTAL);
    }

    Audit paid(UUID order, PaymentState status, Money amount) {
        boolean began = status != PaymentState.CANCELLED_BEFORE_START;
        return paid(new PaymentRecord(order, status, amount, "ada", began ? "pm_card_visa" : ""));
    }

    /** The payment service has it so, and the order service was told. */
    Audit paid(PaymentRecord payment) {
        payments.add(payment);
        PaymentStatus told = switch (payment.status()) {
            case REQUESTED -> PaymentStatus.PENDING;
            case CANCELLED_BEFORE_START -> PaymentStatus.REFUSED;
            default -> PaymentStatus.valueOf(payment.status().name());
        };
        orders.replaceAll(order ->
                order.orderId().equals(payment.orderId()) ? with(order, order.stock(), told, order.content()) : order);
        return this;
    }

    Audit reserved(UUID order, ReservationState status) {
        return status == ReservationState.CANCELLED_BEFORE
                ? reserved(order, status, 0, "")
                : reserved(order, status, 3, CONTENT.goods());
    }

    /** The inventory service has it so, and the order service was told. */
    Audit reserved(UUID order, ReservationState status, int pieces, String goods) {
        reservations.add(new ReservationRecord(order, status, pieces, goods));
        StockStatus told = switch (status) {
            case CANCELLED_BEFORE -> StockStatus.REFUSED;
            case HELD -> StockStatus.RESERVED;
            default -> StockStatus.valueOf(status.name());
        };
        orders.replaceAll(one -> one.orderId().equals(order) ? with(one, told, one.payment(), one.content()) : one);
        return this;
    }

    Audit paymentUnderWay(UUID order) {
        paymentsUnderWay.add(order);
        return this;
    }

    Audit stockUnderWay(UUID order) {
        stockUnderWay.add(order);
        return this;
    }

    Audit booksBreach(String invariant, String detail) {
        booksBreaches.add(new BooksBreach(invariant, detail));
        return this;
    }

    Audit cutOff() {
        complete = false;
        return this;
    }

    PaymentsReconciled payments() {
        List<PaymentTotal> totals = payments.stream()
                .map(payment -> new PaymentTotal(payment.status(), 1, payment.amount()))
                .toList();
        return new PaymentsReconciled(ID, 7, totals, payments, paymentsUnderWay, complete);
    }

    StockReconciled stock() {
        List<ReservationTotal> totals = reservations.stream()
                .map(reservation -> new ReservationTotal(reservation.status(), 1, reservation.pieces()))
                .toList();
        return new StockReconciled(ID, 7, totals, reservations, stockUnderWay, true, booksBreaches);
    }

    /** The window before anybody has answered. */
    Open open() {
        return new Open(null, null, new OwnOrders(orders, true), MOMENTS);
    }

    static WindowState join(WindowState state, ReconciliationEvent... answers) {
        for (ReconciliationEvent answer : answers) {
            state = WindowDecision.join(state, answer).state();
        }
        return state;
    }

    WindowResult result() {
        return ((Joined) join(open(), payments(), stock())).result();
    }

    List<Breach> breaches() {
        return result().breaches();
    }
}
