package dev.sagashop.order.decision;

import dev.sagashop.events.InventoryEvent;
import dev.sagashop.events.StockCommitted;
import dev.sagashop.events.StockRejected;
import dev.sagashop.events.StockReleased;
import dev.sagashop.events.StockReservationRefused;
import dev.sagashop.events.StockReserved;
import java.util.EnumSet;

/** What inventory has answered about an order so far. */
public enum StockStatus {
    PENDING,
    RESERVED,
    REJECTED,
    /** The order was cancelled before inventory knew of it: there never was a reservation, and there will be none. */
    REFUSED,
    RELEASED,
    COMMITTED;

    /** The status after the event. It only goes forward: an event that was replayed too late changes nothing. */
    StockStatus after(InventoryEvent event) {
        return switch (event) {
            case StockReserved e -> to(RESERVED, EnumSet.of(PENDING));
            case StockRejected e -> to(REJECTED, EnumSet.of(PENDING));
            case StockReservationRefused e -> to(REFUSED, EnumSet.of(PENDING));
            case StockReleased e -> to(RELEASED, EnumSet.of(PENDING, RESERVED));
            case StockCommitted e -> to(COMMITTED, EnumSet.of(PENDING, RESERVED));
        };
    }

    private StockStatus to(StockStatus next, EnumSet<StockStatus> predecessors) {
        return predecessors.contains(this) ? next : this;
    }
}
