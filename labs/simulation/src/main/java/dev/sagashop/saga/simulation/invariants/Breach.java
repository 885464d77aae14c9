package dev.sagashop.saga.simulation.invariants;

import dev.sagashop.events.Event;
import dev.sagashop.saga.simulation.story.Subjects;
import java.util.Optional;
import java.util.UUID;

/** An invariant does not hold. */
public final class Breach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Invariant invariant;
    private final UUID orderId;

    private Breach(Invariant invariant, UUID orderId, String message) {
        super(message, null, false, false);
        this.invariant = invariant;
        this.orderId = orderId;
    }

    public static Breach ofOrder(Invariant invariant, UUID orderId, String message) {
        return new Breach(invariant, orderId, message);
    }

    public static Breach of(Invariant invariant, String message) {
        return new Breach(invariant, null, message);
    }

    /** @param event what cannot be; of its order, if it has one */
    public static Breach of(Invariant invariant, Event event, String message) {
        return new Breach(invariant, Subjects.isOrder(event) ? Subjects.orderId(event) : null, message);
    }

    public Invariant invariant() {
        return invariant;
    }

    /** The order that breaks it, if it is one order. */
    public Optional<UUID> orderId() {
        return Optional.ofNullable(orderId);
    }
}
