package dev.sagashop.chaos;

/** The shop did not come back from a fault; the message says what did not. */
public final class ChaosException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChaosException(String message) {
        super(message);
    }
}
