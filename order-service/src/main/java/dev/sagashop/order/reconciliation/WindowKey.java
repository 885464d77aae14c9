package dev.sagashop.order.reconciliation;

import dev.sagashop.events.ReconciliationEvent;
import java.util.UUID;

/** Which window of which reconciliation. */
record WindowKey(UUID reconciliationId, int number) {

    static WindowKey of(ReconciliationEvent event) {
        return new WindowKey(event.reconciliationId(), event.window());
    }
}
