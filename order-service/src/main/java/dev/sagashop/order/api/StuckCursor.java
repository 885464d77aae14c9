package dev.sagashop.order.api;

import dev.sagashop.order.stuck.StuckSaga;
import java.time.Instant;
import java.util.UUID;

/**
 * A place in the list of stuck sagas, the longest waiting first. Its text is that of {@link OrderCursor}: a time and an id.
 *
 * @param since the last entry's time
 * @param orderId and its id, for entries of the same time
 */
record StuckCursor(Instant since, UUID orderId) {

    /** Before the saga that waits longest. */
    static final StuckCursor START = new StuckCursor(Instant.EPOCH, new UUID(0, 0));

    static StuckCursor after(StuckSaga last) {
        return new StuckCursor(last.since(), last.orderId());
    }

    /** Spring reads the parameter with it. @throws IllegalArgumentException if it is none that we gave out */
    public static StuckCursor valueOf(String text) {
        OrderCursor place = OrderCursor.valueOf(text);
        return new StuckCursor(place.placedBefore(), place.orderIdBefore());
    }

    String text() {
        return new OrderCursor(since, orderId).text();
    }
}
