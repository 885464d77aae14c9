package dev.sagashop.localstack.deadletters;

/** What was asked for could not be done; the message says why. */
public final class DeadLettersFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadLettersFailedException(String message) {
        super(message);
    }
}
