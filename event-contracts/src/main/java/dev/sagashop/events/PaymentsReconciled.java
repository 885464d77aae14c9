package dev.sagashop.events;

import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentTotal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The payment service's answer to {@link ReconciliationRequested}.
 *
 * @param reconciliationId the reconciliation
 * @param window which of its windows, from 1 on
 * @param totals what all payments of the window come to, those under way included
 * @param payments each payment that has not changed lately
 * @param underWay the orders whose payments have
 * @param complete whether these are all payments of the window; if not, there are more than were asked for
 */
public record PaymentsReconciled(
        UUID reconciliationId,
        int window,
        List<PaymentTotal> totals,
        List<PaymentRecord> payments,
        List<UUID> underWay,
        boolean complete)
        implements ReconciliationEvent {

    /** @throws IllegalArgumentException if there is no such window */
    public PaymentsReconciled {
        Objects.requireNonNull(reconciliationId, "reconciliationId");
        totals = List.copyOf(totals);
        payments = List.copyOf(payments);
        underWay = List.copyOf(underWay);
        if (window < 1) {
            throw new IllegalArgumentException("window must be at least 1: " + window);
        }
    }
}
