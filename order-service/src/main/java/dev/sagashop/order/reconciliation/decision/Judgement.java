package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.events.PaymentsReconciled;
import dev.sagashop.events.StockReconciled;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.ReservationRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what three services know of a window's orders against each other.
 *
 * <p>They were asked one after the other, so what they know of an order may differ while something happens to it. An
 * order that any of them changed lately is therefore not judged; of the others nothing can have changed in between.
 */
final class Judgement {

    private final OwnOrders own;
    private final PaymentsReconciled payments;
    private final StockReconciled stock;
    private final Moments moments;
    private final Set<UUID> underWay = new HashSet<>();
    private final List<Breach> breaches = new ArrayList<>();
    private int checked;

    private Judgement(OwnOrders own, PaymentsReconciled payments, StockReconciled stock, Moments moments) {
        this.own = own;
        this.payments = payments;
        this.stock = stock;
        this.moments = moments;
        underWay.addAll(payments.underWay());
        underWay.addAll(stock.underWay());
        own.orders().stream()
                .filter(order -> order.changedAt().isAfter(moments.settledBy()))
                .forEach(order -> underWay.add(order.orderId()));
    }

    static WindowResult of(OwnOrders own, PaymentsReconciled payments, StockReconciled stock, Moments moments) {
        Judgement judgement = new Judgement(own, payments, stock, moments);
        judgement.judge();
        return judgement.result();
    }

    /** Of what was cut off nothing is known, so an order without a payment may well have one. */
    private void judge() {
        if (own.complete() && payments.complete() && stock.complete()) {
            judgeOrders();
        } else {
            breaches.add(new Breach(Invariant.ALL_IS_KNOWN, null, "window " + payments.window() + " holds too much"));
        }
        stock.booksBreaches()
                .forEach(breach -> breaches.add(
                        new Breach(Invariant.BOOKS_BALANCE, null, breach.invariant() + ": " + breach.detail())));
    }

    private void judgeOrders() {
        Map<UUID, PaymentRecord> paymentOf = new HashMap<>();
        payments.payments().forEach(payment -> paymentOf.put(payment.orderId(), payment));
        Map<UUID, ReservationRecord> reservationOf = new HashMap<>();
        stock.reservations().forEach(reservation -> reservationOf.put(reservation.orderId(), reservation));
        for (OrderRecord order : own.orders()) {
            @Nullable PaymentRecord payment = paymentOf.remove(order.orderId());
            @Nullable ReservationRecord reservation = reservationOf.remove(order.orderId());
            if (!underWay.contains(order.orderId())) {
                checked++;
                breaches.addAll(OrderRules.breaches(order, payment, reservation, moments));
            }
        }
        paymentOf.values().stream()
                .filter(payment -> !underWay.contains(payment.orderId()))
                .forEach(payment -> breaches.add(
                        new Breach(Invariant.PAYMENT_HAS_AN_ORDER, payment.orderId(), "payment " + payment.status())));
        reservationOf.values().stream()
                .filter(reservation -> !underWay.contains(reservation.orderId()))
                .forEach(reservation -> breaches.add(new Breach(
                        Invariant.RESERVATION_HAS_AN_ORDER,
                        reservation.orderId(),
                        "reservation " + reservation.status())));
    }

    private WindowResult result() {
        Map<Invariant, Long> counts = new EnumMap<>(Invariant.class);
        breaches.forEach(breach -> counts.merge(breach.invariant(), 1L, Long::sum));
        List<OrderTotal> orders = Tally.sumOfOrders(own.orders().stream()
                .map(order -> new OrderTotal(order.status(), 1, order.content().total())));
        var tally =
                new Tally(checked, own.orders().size() - checked, orders, payments.totals(), stock.totals(), counts);
        return new WindowResult(tally, breaches);
    }
}
