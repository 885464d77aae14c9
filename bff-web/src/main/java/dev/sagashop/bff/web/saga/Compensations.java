package dev.sagashop.bff.web.saga;

import dev.sagashop.events.EventType;
import java.util.Map;
import java.util.Optional;

/** Which step a compensation undoes. */
final class Compensations {

    private static final Map<String, EventType> UNDONE = Map.of(
            EventType.STOCK_RELEASED.displayName(), EventType.STOCK_RESERVED,
            EventType.PAYMENT_VOIDED.displayName(), EventType.PAYMENT_AUTHORIZED,
            EventType.PAYMENT_REFUNDED.displayName(), EventType.PAYMENT_CAPTURED);

    private Compensations() {}

    /** The event that the given one undoes; empty if it undoes nothing, or nothing that is known. */
    static Optional<SagaEvent> undoneBy(SagaEvent event, SagaEvents events) {
        return Optional.ofNullable(UNDONE.get(event.type())).flatMap(events::first);
    }
}
