package dev.sagashop.localstack;

/** The shop cannot be started; the message is for the person in front of it and says what to do. */
public final class StartUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartUpException(String message) {
        super(message);
    }

    public StartUpException(String message, Throwable cause) {
        super(message, cause);
    }
}
