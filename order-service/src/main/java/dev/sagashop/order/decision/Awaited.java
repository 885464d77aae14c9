package dev.sagashop.order.decision;

import java.util.EnumSet;
import java.util.Set;

/** What an order waits for: a step of the saga that somebody has yet to do, or to tell of. */
public enum Awaited {
    /** Inventory has not said whether it holds the goods. */
    STOCK_ANSWER,
    /** Payment has not said whether the money is secured. */
    PAYMENT_ANSWER,
    /** Both have answered, and this service has yet to confirm the order or to cancel it. */
    OUTCOME,
    /** Payment has yet to take the money. */
    CAPTURE,
    /** This service has yet to hand the goods to the carrier. */
    DISPATCH,
    /** Inventory has yet to let the goods go that have left. */
    STOCK_COMMIT,
    /** Inventory has yet to give back what the cancelled order holds. */
    STOCK_RELEASE,
    /** Payment has yet to void or refund the cancelled order's money. */
    MONEY_RETURN;

    /** What an order of these states waits for; nothing if its saga has come to its end. */
    public static Set<Awaited> by(OrderStatus status, StockStatus stock, PaymentStatus payment) {
        Set<Awaited> awaited = EnumSet.noneOf(Awaited.class);
        switch (status) {
            case PLACED -> {
                addAnswers(awaited, stock, payment);
                if (awaited.isEmpty()) {
                    awaited.add(OUTCOME);
                }
            }
            case CONFIRMED -> awaited.add(payment == PaymentStatus.CAPTURED ? DISPATCH : CAPTURE);
            case SHIPPED -> {
                if (stock != StockStatus.COMMITTED) {
                    awaited.add(STOCK_COMMIT);
                }
            }
            case CANCELLED -> {
                addAnswers(awaited, stock, payment);
                addCompensations(awaited, stock, payment);
            }
        }
        return awaited;
    }

    /** A cancelled order waits for them too: only they tell what there is to undo. */
    private static void addAnswers(Set<Awaited> awaited, StockStatus stock, PaymentStatus payment) {
        if (stock == StockStatus.PENDING) {
            awaited.add(STOCK_ANSWER);
        }
        if (payment == PaymentStatus.PENDING) {
            awaited.add(PAYMENT_ANSWER);
        }
    }

    private static void addCompensations(Set<Awaited> awaited, StockStatus stock, PaymentStatus payment) {
        switch (stock) {
            case RESERVED -> awaited.add(STOCK_RELEASE);
            case PENDING, REJECTED, REFUSED, RELEASED, COMMITTED -> {}
        }
        switch (payment) {
            case AUTHORIZED, CAPTURED, CAPTURE_FAILED -> awaited.add(MONEY_RETURN);
            case PENDING, DECLINED, REFUSED, VOIDED, REFUNDED -> {}
        }
    }
}
