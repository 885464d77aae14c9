package dev.sagashop.order.api;

import dev.sagashop.order.persistence.StoredOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a list of orders, newest first: where the next page begins. Opaque to clients.
 *
 * @param placedBefore the last entry's time
 * @param orderIdBefore and its id, for entries of the same time
 */
record OrderCursor(Instant placedBefore, UUID orderIdBefore) {

    /** Before the newest order. */
    static final OrderCursor START = new OrderCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static OrderCursor after(StoredOrder last) {
        return new OrderCursor(last.placedAt(), last.orderId());
    }

    /** Spring reads the parameter with it. @throws IllegalArgumentException if it is none that we gave out */
    public static OrderCursor valueOf(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("is no cursor");
        }
        try {
            Instant placedBefore = Instant.parse(parts[0]);
            if (placedBefore.isBefore(Instant.EPOCH) || placedBefore.isAfter(START.placedBefore)) {
                throw new IllegalArgumentException("is no cursor");
            }
            return new OrderCursor(placedBefore, UUID.fromString(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no cursor", e);
        }
    }

    String text() {
        String plain = placedBefore + "/" + orderIdBefore;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
