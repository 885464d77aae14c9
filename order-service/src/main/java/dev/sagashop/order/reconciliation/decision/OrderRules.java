package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentState;
import dev.sagashop.events.data.ReservationRecord;
import dev.sagashop.events.data.ReservationState;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which invariants one order breaks, given the payment and the reservation that there are of it. */
final class OrderRules {

    private static final Set<PaymentState> SECURED = EnumSet.of(PaymentState.AUTHORIZED, PaymentState.CAPTURED);

    private static final Set<PaymentState> NO_MONEY = EnumSet.of(
            PaymentState.DECLINED, PaymentState.VOIDED, PaymentState.REFUNDED, PaymentState.CANCELLED_BEFORE_START);

    private static final Set<ReservationState> NO_STOCK =
            EnumSet.of(ReservationState.REJECTED, ReservationState.RELEASED, ReservationState.CANCELLED_BEFORE);

    /** What an order can only be told of a payment that there is. */
    private static final Set<PaymentStatus> TOLD_OF_MONEY = EnumSet.of(
            PaymentStatus.AUTHORIZED,
            PaymentStatus.DECLINED,
            PaymentStatus.CAPTURED,
            PaymentStatus.CAPTURE_FAILED,
            PaymentStatus.VOIDED,
            PaymentStatus.REFUNDED);

    /** What an order can only be told of a reservation that there is. */
    private static final Set<StockStatus> TOLD_OF_STOCK =
            EnumSet.of(StockStatus.RESERVED, StockStatus.REJECTED, StockStatus.RELEASED, StockStatus.COMMITTED);

    private final OrderRecord order;
    private final @Nullable PaymentRecord payment;
    private final @Nullable ReservationRecord reservation;
    private final List<Breach> breaches = new ArrayList<>();

    private OrderRules(OrderRecord order, @Nullable PaymentRecord payment, @Nullable ReservationRecord reservation) {
        this.order = order;
        this.payment = payment;
        this.reservation = reservation;
    }

    static List<Breach> breaches(
            OrderRecord order,
            @Nullable PaymentRecord payment,
            @Nullable ReservationRecord reservation,
            Moments moments) {
        OrderRules rules = new OrderRules(order, payment, reservation);
        rules.checkOutcome(moments);
        if (rules.breaches.isEmpty()) {
            rules.checkKnowledge();
        }
        rules.checkContent();
        return rules.breaches;
    }

    private void checkOutcome(Moments moments) {
        switch (order.status()) {
            case PLACED ->
                require(
                        !order.placedAt().isBefore(moments.placedBy()),
                        Invariant.PLACED_HAS_A_BOUND,
                        "placed at " + order.placedAt());
            case CONFIRMED -> {
                requireMoney(payment != null && SECURED.contains(payment.status()), Invariant.CONFIRMED_HAS_ITS_MONEY);
                requireStock(isReservation(ReservationState.HELD), Invariant.CONFIRMED_HAS_ITS_STOCK);
            }
            case SHIPPED -> {
                requireMoney(payment != null && payment.status() == PaymentState.CAPTURED, Invariant.SHIPPED_IS_PAID);
                requireStock(isReservation(ReservationState.COMMITTED), Invariant.SHIPPED_HAS_LEFT);
            }
            case CANCELLED -> {
                requireMoney(
                        payment == null || NO_MONEY.contains(payment.status()), Invariant.CANCELLED_HOLDS_NO_MONEY);
                requireStock(
                        reservation == null || NO_STOCK.contains(reservation.status()),
                        Invariant.CANCELLED_HOLDS_NO_STOCK);
            }
        }
    }

    /** Where all ended as it should, this service has to know of it: its next step depends on what it was told. */
    private void checkKnowledge() {
        require(knowsPayment(), Invariant.ORDER_KNOWS_ITS_MONEY, paymentNow() + ", told " + order.payment());
        require(knowsReservation(), Invariant.ORDER_KNOWS_ITS_STOCK, reservationNow() + ", told " + order.stock());
    }

    private boolean knowsPayment() {
        return payment == null
                ? isToldOfNoMoney()
                : switch (payment.status()) {
                    case REQUESTED, CANCELLED_BEFORE_START -> isToldOfNoMoney();
                    case AUTHORIZED -> order.payment() == PaymentStatus.AUTHORIZED;
                    case DECLINED -> order.payment() == PaymentStatus.DECLINED;
                    case CAPTURED -> order.payment() == PaymentStatus.CAPTURED;
                    case CAPTURE_FAILED -> order.payment() == PaymentStatus.CAPTURE_FAILED;
                    case VOIDED -> order.payment() == PaymentStatus.VOIDED;
                    case REFUNDED -> order.payment() == PaymentStatus.REFUNDED;
                };
    }

    private boolean knowsReservation() {
        return reservation == null
                ? isToldOfNoStock()
                : switch (reservation.status()) {
                    case CANCELLED_BEFORE -> isToldOfNoStock();
                    case HELD -> order.stock() == StockStatus.RESERVED;
                    case REJECTED -> order.stock() == StockStatus.REJECTED;
                    case RELEASED -> order.stock() == StockStatus.RELEASED;
                    case COMMITTED -> order.stock() == StockStatus.COMMITTED;
                };
    }

    /** Each cancellation is answered, so a cancelled order that was told nothing waits for what will never come. */
    private boolean isToldOfNoMoney() {
        return order.status() == OrderStatus.CANCELLED
                ? order.payment() == PaymentStatus.REFUSED
                : !TOLD_OF_MONEY.contains(order.payment());
    }

    private boolean isToldOfNoStock() {
        return order.status() == OrderStatus.CANCELLED
                ? order.stock() == StockStatus.REFUSED
                : !TOLD_OF_STOCK.contains(order.stock());
    }

    private void checkContent() {
        OrderContent content = order.content();
        long total = content.total().minorUnits();
        require(content.costMinor() == total, Invariant.ORDER_ADDS_UP, total + " instead of " + content.costMinor());
        if (payment != null) {
            require(
                    payment.amount().equals(content.total()),
                    Invariant.PAYMENT_IS_OF_THE_TOTAL,
                    inMinorUnits(payment.amount()) + " instead of " + inMinorUnits(content.total()));
            checkPayer(payment, content);
        }
        if (reservation != null && reservation.status() != ReservationState.CANCELLED_BEFORE) {
            checkGoods(reservation, content);
        }
    }

    /** Payments of a payment service from before this was told have neither. A payment that never began has no method. */
    private void checkPayer(PaymentRecord payment, OrderContent content) {
        boolean began = payment.status() != PaymentState.CANCELLED_BEFORE_START;
        String told = payer(payment.customerId(), payment.paymentMethod());
        String ordered = payer(content.customerId(), began ? content.paymentMethod() : "");
        require(
                told.equals(payer("", "")) || told.equals(ordered),
                Invariant.PAYMENT_IS_BY_THE_CUSTOMER,
                told + " instead of " + ordered);
    }

    /** An inventory service from before goods were told tells pieces alone. */
    private void checkGoods(ReservationRecord reservation, OrderContent content) {
        if (reservation.goods().isEmpty()) {
            require(
                    reservation.pieces() == content.pieces(),
                    Invariant.RESERVATION_IS_OF_THE_PIECES,
                    reservation.pieces() + " pieces instead of " + content.pieces());
        } else {
            require(
                    reservation.goods().equals(content.goods()),
                    Invariant.RESERVATION_IS_OF_THE_PIECES,
                    reservation.goods() + " instead of " + content.goods());
        }
    }

    private static String payer(String customerId, String paymentMethod) {
        return "customer " + customerId + " with " + paymentMethod;
    }

    private static String inMinorUnits(Money amount) {
        return amount.minorUnits() + " minor units of " + amount.currency();
    }

    private boolean isReservation(ReservationState status) {
        return reservation != null && reservation.status() == status;
    }

    private void requireMoney(boolean holds, Invariant invariant) {
        require(holds, invariant, paymentNow());
    }

    private void requireStock(boolean holds, Invariant invariant) {
        require(holds, invariant, reservationNow());
    }

    private String paymentNow() {
        return payment == null ? "no payment" : "payment " + payment.status();
    }

    private String reservationNow() {
        return reservation == null ? "no reservation" : "reservation " + reservation.status();
    }

    private void require(boolean holds, Invariant invariant, String detail) {
        if (!holds) {
            breaches.add(new Breach(invariant, order.orderId(), detail));
        }
    }
}
