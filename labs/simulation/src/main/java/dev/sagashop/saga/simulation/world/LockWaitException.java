package dev.sagashop.saga.simulation.world;

/** A transaction has to wait for the end of another one, which was interrupted for it. */
final class LockWaitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LockWaitException() {
        super("waits for a lock", null, false, false);
    }
}
