package dev.sagashop.payment.gateway;

import dev.sagashop.payment.decision.Operation;
import java.util.UUID;

/**
 * What tells the gateway that it is asked again. An operation happens at most once for an order, so the two together
 * are the key, however often and by whichever instance it is asked.
 *
 * @param orderId whose payment it is
 * @param operation what is asked
 */
public record IdempotencyKey(UUID orderId, Operation operation) {

    /** The key as gateways take it, such as {@code 6f1c…/CAPTURE}. */
    @Override
    public String toString() {
        return orderId + "/" + operation;
    }
}
