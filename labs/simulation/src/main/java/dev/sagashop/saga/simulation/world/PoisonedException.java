package dev.sagashop.saga.simulation.world;

/** An event that cannot be processed for now, whatever is tried: its delivery is poisoned. */
final class PoisonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PoisonedException() {
        super("poisoned", null, false, false);
    }
}
