package dev.sagashop.events;

import java.util.UUID;

/** What the inventory service says, on topic {@code inventory}. */
public sealed interface InventoryEvent extends Event
        permits StockReserved, StockRejected, StockReservationRefused, StockReleased, StockCommitted {

    /** The order that this happened to. */
    UUID orderId();

    @Override
    default String subject() {
        return orderId().toString();
    }
}
