package dev.sagashop.messaging.tally;

import java.util.UUID;

/** How often an order's event had an effect: anything but 1 is a fault of the messaging. */
record Tally(UUID orderId, int effects) {

    Tally plusOne() {
        return new Tally(orderId, effects + 1);
    }
}
