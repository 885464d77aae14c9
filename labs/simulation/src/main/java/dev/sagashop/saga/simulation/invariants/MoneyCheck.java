package dev.sagashop.saga.simulation.invariants;

import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.saga.simulation.services.Account;
import dev.sagashop.saga.simulation.services.SimulatedShop;

/** One order's money: what the gateway has, what payment has, and what the order service believes. */
final class MoneyCheck {

    private final Order order;
    private final Account account;
    private final OrderPayment payment;

    MoneyCheck(SimulatedShop shop, Order order) {
        this.order = order;
        this.account = shop.gateway().accountOf(order.orderId());
        this.payment = shop.payments().paymentOf(order.orderId());
    }

    void check() {
        if (!account.mistakes().isEmpty()) {
            throw breach(Invariant.MONEY_MOVES_ONCE, account.mistakes().toString());
        }
        if (order.status() == OrderStatus.CANCELLED && (account.held() != 0 || account.taken() != 0)) {
            throw breach(Invariant.CANCELLED_HOLDS_NO_MONEY, moneyNow());
        }
        long total = order.placed().total().minorUnits();
        if (order.status() == OrderStatus.SHIPPED && (account.held() != 0 || account.taken() != total)) {
            throw breach(Invariant.SHIPPED_IS_PAID, moneyNow() + " of " + total);
        }
        if (order.payment() != expectedStatus()) {
            throw breach(
                    Invariant.SERVICES_AGREE, "payment is %s, the order says %s".formatted(payment, order.payment()));
        }
    }

    private String moneyNow() {
        return "the gateway holds %d and has taken %d".formatted(account.held(), account.taken());
    }

    private PaymentStatus expectedStatus() {
        return switch (payment) {
            case OrderPayment.None none -> PaymentStatus.PENDING;
            case OrderPayment.CancelledBeforeStart mark -> PaymentStatus.REFUSED;
            case Payment begun ->
                switch (begun.status()) {
                    case QUEUED, REQUESTED -> PaymentStatus.PENDING;
                    case AUTHORIZED -> PaymentStatus.AUTHORIZED;
                    case DECLINED -> PaymentStatus.DECLINED;
                    case CAPTURED -> PaymentStatus.CAPTURED;
                    case CAPTURE_FAILED -> PaymentStatus.CAPTURE_FAILED;
                    case VOIDED -> PaymentStatus.VOIDED;
                    case REFUNDED -> PaymentStatus.REFUNDED;
                };
        };
    }

    private Breach breach(Invariant invariant, String what) {
        return Breach.ofOrder(invariant, order.orderId(), what);
    }
}
