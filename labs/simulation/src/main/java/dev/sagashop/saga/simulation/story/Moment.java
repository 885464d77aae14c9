package dev.sagashop.saga.simulation.story;

import dev.sagashop.saga.simulation.faults.Fault;
import java.util.Set;
import java.util.UUID;

/** Something that happened in a simulated shop, told for people. */
public sealed interface Moment {

    /** Whether it belongs to the order's story. */
    boolean concerns(UUID orderId);

    /** A service took an event in. @param again it had been taken in before, so it had no effect */
    record Received(String from, String to, String event, boolean again, UUID orderId) implements Moment {
        @Override
        public boolean concerns(UUID other) {
            return orderId.equals(other);
        }
    }

    /** Someone asked someone for something. @param answer what came of it */
    record Asked(String from, String to, Object what, Object answer, UUID orderId) implements Moment {
        @Override
        public boolean concerns(UUID other) {
            return orderId.equals(other);
        }
    }

    /** A fault struck. @param orders whom it concerned; none if it concerned all */
    record Struck(Fault fault, String where, Set<UUID> orders) implements Moment {
        @Override
        public boolean concerns(UUID other) {
            return orders.isEmpty() || orders.contains(other);
        }
    }
}
