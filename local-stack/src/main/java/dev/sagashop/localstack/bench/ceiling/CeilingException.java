package dev.sagashop.localstack.bench.ceiling;

/** Says why there is no ceiling to tell. */
public final class CeilingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CeilingException(String message, Throwable cause) {
        super(message, cause);
    }
}
