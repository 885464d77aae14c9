package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentState;
import dev.sagashop.events.data.ReservationRecord;
import dev.sagashop.events.data.ReservationState;
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
        rules.checkAmounts();
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

    /** The mark of an order that was cancelled before it came is of no pieces. */
    private void checkAmounts() {
        if (payment != null) {
            require(
                    payment.amount().equals(order.total()),
                    Invariant.PAYMENT_IS_OF_THE_TOTAL,
                    inMinorUnits(payment.amount()) + " instead of " + inMinorUnits(order.total()));
        }
        if (reservation != null && reservation.status() != ReservationState.CANCELLED_BEFORE) {
            require(
                    reservation.pieces() == order.pieces(),
                    Invariant.RESERVATION_IS_OF_THE_PIECES,
                    reservation.pieces() + " pieces instead of " + order.pieces());
        }
    }

    private static String inMinorUnits(Money amount) {
        return amount.minorUnits() + " minor units of " + amount.currency();
    }

    private boolean isReservation(ReservationState status) {
        return reservation != null && reservation.status() == status;
    }

    private void requireMoney(boolean holds, Invariant invariant) {
        require(holds, invariant, payment == null ? "no payment" : "payment " + payment.status());
    }

    private void requireStock(boolean holds, Invariant invariant) {
        require(holds, invariant, reservation == null ? "no reservation" : "reservation " + reservation.status());
    }

    private void require(boolean holds, Invariant invariant, String detail) {
        if (!holds) {
            breaches.add(new Breach(invariant, order.orderId(), detail));
        }
    }
}
