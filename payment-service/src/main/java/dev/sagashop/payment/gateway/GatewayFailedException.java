package dev.sagashop.payment.gateway;

/** The gateway could not be asked, or did not say what came of it. Asking again with the same key is safe. */
public class GatewayFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GatewayFailedException(String message) {
        super(message);
    }
}
