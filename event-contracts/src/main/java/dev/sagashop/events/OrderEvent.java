package dev.sagashop.events;

import java.util.UUID;

/** What the order service says, on topic {@code orders}. */
public sealed interface OrderEvent extends Event permits OrderPlaced, OrderConfirmed, OrderCancelled, OrderShipped {

    /** The order that this happened to. */
    UUID orderId();

    @Override
    default String subject() {
        return orderId().toString();
    }
}
