package dev.sagashop.localstack.invariants;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks what must always hold once things are quiet. While orders are under way there may be breaches that the next
 * events mend, so a check right after the last order waits with {@link #awaitHolding}.
 */
public final class Invariants {
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** What is checked, as breaches name it. */
    public static final List<String> NAMES = List.of(
            "initial + restocked = on hand + committed",
            "available is never negative",
            "reserved = sum of held reservations",
            "committed = sum of shipped reservations",
            "restocked = sum of booked deliveries",
            "nothing stays PLACED past its bound",
            "a CONFIRMED order has its money",
            "a CONFIRMED order has its stock",
            "a SHIPPED order has one captured payment",
            "a SHIPPED order has one committed reservation",
            "a CANCELLED order holds no money",
            "a CANCELLED order holds no stock",
            "an order has a status of the design",
            "a payment is of its order's total",
            "every payment belongs to an order",
            "every reservation belongs to an order",
            "every event is published",
            "every mail is sent or given up");

    private final Databases databases;

    public Invariants(Databases databases) {
        this.databases = databases;
    }

    /** What does not hold now; empty if all is well. */
    public List<Breach> breaches() {
        try {
            List<Breach> breaches = new ArrayList<>(StockInvariants.breaches(databases));
            breaches.addAll(OrderInvariants.breaches(Records.read(databases)));
            breaches.addAll(QuietInvariants.breaches(databases));
            return breaches;
        } catch (SQLException e) {
            throw new IllegalStateException("The invariants could not be checked: " + e.getMessage(), e);
        }
    }

    /** Waits until everything holds; returns what still does not at the end of that time. */
    public List<Breach> awaitHolding(Duration atMost) throws InterruptedException {
        long giveUp = System.nanoTime() + atMost.toNanos();
        List<Breach> breaches = breaches();
        while (!breaches.isEmpty() && System.nanoTime() < giveUp) {
            Thread.sleep(PAUSE);
            breaches = breaches();
        }
        return breaches;
    }
}
