package dev.sagashop.inventory.api;

/** An idempotency key came again with another request. */
class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyReusedException() {
        super("This Idempotency-Key was used before, with another quantity");
    }
}
