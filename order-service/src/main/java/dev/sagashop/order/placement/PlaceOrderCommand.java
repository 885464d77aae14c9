package dev.sagashop.order.placement;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's wish to place an order.
 *
 * @param customerId whose order it will be
 * @param idempotencyKey chosen by the client, the same for a repeated request; null if it never repeats one
 * @param traceparent W3C Trace Context of the request
 * @param order what is asked for
 * @param request what the client sent: the same when it repeats its request, and never the same for two kinds of them
 */
public record PlaceOrderCommand(
        String customerId, @Nullable String idempotencyKey, String traceparent, NewOrder order, Record request) {

    UUID orderId() {
        return idempotencyKey == null ? UUID.randomUUID() : orderId(customerId, idempotencyKey);
    }

    /** Derived from the key, so that a repeated request means the same order. No customer id contains a slash. */
    public static UUID orderId(String customerId, String idempotencyKey) {
        String name = customerId + '/' + idempotencyKey;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
