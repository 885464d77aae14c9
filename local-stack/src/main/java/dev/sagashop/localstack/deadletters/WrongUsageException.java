package dev.sagashop.localstack.deadletters;

/** Arguments that make no sense; the message says which and what would. */
public final class WrongUsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsageException(String message) {
        super(message);
    }
}
