package dev.sagashop.localstack.demo;

/** The shop did not answer as a customer may expect; the message says what it did. */
final class ShopFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ShopFailedException(String message) {
        super(message);
    }
}
