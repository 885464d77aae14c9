package dev.sagashop.saga.simulation.invariants;

import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.ReservationStatus;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.StockStatus;
import dev.sagashop.saga.simulation.services.SimulatedShop;
import java.util.List;

/** One order's goods: what inventory has reserved, and what the order service believes. */
final class GoodsCheck {

    private final Order order;
    private final Reservation reservation;

    GoodsCheck(SimulatedShop shop, Order order) {
        this.order = order;
        this.reservation = shop.inventory().reservationOf(order.orderId());
    }

    void check() {
        if (order.status() == OrderStatus.SHIPPED && !isCommittedInFull()) {
            throw breach(Invariant.SHIPPED_HAS_LEFT, "ordered " + orderedLines());
        }
        if (order.status() == OrderStatus.CANCELLED
                && (reservation.status() == ReservationStatus.HELD
                        || reservation.status() == ReservationStatus.COMMITTED)) {
            throw breach(Invariant.CANCELLED_HOLDS_NO_STOCK, "cancelled");
        }
        if (order.stock() != expectedStatus()) {
            throw breach(Invariant.SERVICES_AGREE, "the order says " + order.stock());
        }
    }

    private boolean isCommittedInFull() {
        return reservation.status() == ReservationStatus.COMMITTED
                && reservation.lines().equals(orderedLines());
    }

    private List<SkuQuantity> orderedLines() {
        return order.placed().lines().stream()
                .map(line -> new SkuQuantity(line.sku(), line.quantity()))
                .toList();
    }

    private StockStatus expectedStatus() {
        return switch (reservation.status()) {
            case NONE -> StockStatus.PENDING;
            case CANCELLED_BEFORE -> StockStatus.REFUSED;
            case HELD -> StockStatus.RESERVED;
            case REJECTED -> StockStatus.REJECTED;
            case RELEASED -> StockStatus.RELEASED;
            case COMMITTED -> StockStatus.COMMITTED;
        };
    }

    private Breach breach(Invariant invariant, String what) {
        return Breach.ofOrder(
                invariant,
                order.orderId(),
                "%s; its reservation is %s %s".formatted(what, reservation.status(), reservation.lines()));
    }
}
