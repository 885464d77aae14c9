package dev.sagashop.payment.reconciliation.decision;

import dev.sagashop.events.Decision;
import dev.sagashop.events.PaymentsReconciled;
import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentState;
import dev.sagashop.events.data.PaymentTotal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All payments of a window.
 *
 * @param found each of them, or as many as were asked for
 * @param complete whether these are all
 */
public record PaymentsOfWindow(List<KnownPayment> found, boolean complete) {

    public PaymentsOfWindow {
        found = List.copyOf(found);
    }

    /** Tells what is known. Nothing changes: looking at payments is no step of theirs. */
    public Decision<PaymentsOfWindow> answer(ReconciliationRequested request, Instant requestedAt) {
        Instant settledBy = requestedAt.minusMillis(request.settleMillis());
        List<PaymentRecord> settled = new ArrayList<>();
        List<UUID> underWay = new ArrayList<>();
        for (KnownPayment known : found) {
            if (known.isUnchangedSince(settledBy)) {
                settled.add(known.payment());
            } else {
                underWay.add(known.orderId());
            }
        }
        return Decision.of(
                this,
                new PaymentsReconciled(
                        request.reconciliationId(), request.window(), totals(), settled, underWay, complete));
    }

    private List<PaymentTotal> totals() {
        Map<PaymentState, Map<String, PaymentTotal>> totals = new TreeMap<>();
        for (KnownPayment known : found) {
            PaymentRecord payment = known.payment();
            totals.computeIfAbsent(payment.status(), status -> new TreeMap<>())
                    .merge(
                            payment.amount().currency(),
                            new PaymentTotal(payment.status(), 1, payment.amount()),
                            PaymentsOfWindow::sum);
        }
        return totals.values().stream()
                .flatMap(ofStatus -> ofStatus.values().stream())
                .toList();
    }

    private static PaymentTotal sum(PaymentTotal one, PaymentTotal other) {
        Money amount = one.amount().plus(other.amount());
        return new PaymentTotal(one.status(), one.payments() + other.payments(), amount);
    }
}
