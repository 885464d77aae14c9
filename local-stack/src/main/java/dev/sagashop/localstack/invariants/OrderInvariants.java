package dev.sagashop.localstack.invariants;

import dev.sagashop.localstack.invariants.Records.OrderRecord;
import dev.sagashop.localstack.invariants.Records.PaymentRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Each order's outcome, held against what its money and its stock came to. */
final class OrderInvariants {
    private static final String NONE = "none";
    private static final Set<String> NO_MONEY = Set.of("DECLINED", "VOIDED", "REFUNDED", "CANCELLED_BEFORE_START");
    private static final Set<String> NO_STOCK = Set.of("REJECTED", "RELEASED", "CANCELLED_BEFORE");
    private static final Set<String> MONEY_SECURED = Set.of("AUTHORIZED", "CAPTURED");

    private final Records records;
    private final List<Breach> breaches = new ArrayList<>();

    private OrderInvariants(Records records) {
        this.records = records;
    }

    static List<Breach> breaches(Records records) {
        OrderInvariants invariants = new OrderInvariants(records);
        records.orders().forEach(invariants::check);
        records.payments().keySet().forEach(order -> invariants.requireOrder(order, "payment"));
        records.reservations().keySet().forEach(order -> invariants.requireOrder(order, "reservation"));
        return invariants.breaches;
    }

    private void check(UUID id, OrderRecord order) {
        PaymentRecord payment = records.payments().getOrDefault(id, new PaymentRecord(NONE, order.totalMinor()));
        String reservation = records.reservations().getOrDefault(id, NONE);
        switch (order.status()) {
            case "PLACED" -> require(!order.overdue(), "nothing stays PLACED past its bound", id);
            case "CONFIRMED" -> {
                require(MONEY_SECURED.contains(payment.status()), "a CONFIRMED order has its money", id, payment);
                require("HELD".equals(reservation), "a CONFIRMED order has its stock", id, reservation);
            }
            case "SHIPPED" -> {
                require("CAPTURED".equals(payment.status()), "a SHIPPED order has one captured payment", id, payment);
                require(
                        "COMMITTED".equals(reservation),
                        "a SHIPPED order has one committed reservation",
                        id,
                        reservation);
            }
            case "CANCELLED" -> {
                require(NO_MONEY.contains(payment.status()), "a CANCELLED order holds no money", id, payment);
                require(NO_STOCK.contains(reservation), "a CANCELLED order holds no stock", id, reservation);
            }
            default -> require(false, "an order has a status of the design", id, order.status());
        }
        require(payment.amountMinor() == order.totalMinor(), "a payment is of its order's total", id, payment);
    }

    private void requireOrder(UUID id, String what) {
        require(records.orders().containsKey(id), "every " + what + " belongs to an order", id);
    }

    private void require(boolean holds, String invariant, Object... detail) {
        if (!holds) {
            breaches.add(new Breach(invariant, List.of(detail).toString()));
        }
    }
}
