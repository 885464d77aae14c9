package dev.sagashop.saga.simulation.invariants;

import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.ReservationStatus;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.saga.simulation.services.SimulatedShop;

/** The books: that initial + restocked = on hand + committed is in each level itself, the rest is here. */
final class StockCheck {

    private final SimulatedShop shop;

    StockCheck(SimulatedShop shop) {
        this.shop = shop;
    }

    void check() {
        for (StockLevel level : shop.inventory().levels()) {
            long held = pieces(level.sku(), ReservationStatus.HELD);
            long committed = pieces(level.sku(), ReservationStatus.COMMITTED);
            if (level.reserved() != held || level.committed() != committed || level.available() < 0) {
                throw Breach.of(
                        Invariant.STOCK_ADDS_UP,
                        "%s, while orders hold %d and %d have left".formatted(level, held, committed));
            }
        }
    }

    private long pieces(String sku, ReservationStatus status) {
        long pieces = 0;
        for (Reservation reservation : shop.inventory().reservations()) {
            if (reservation.status() == status) {
                pieces += reservation.lines().stream()
                        .filter(line -> line.sku().equals(sku))
                        .mapToInt(line -> line.quantity())
                        .sum();
            }
        }
        return pieces;
    }
}
