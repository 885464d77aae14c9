package dev.sagashop.order.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sagashop.events.data.PaymentTotal;
import dev.sagashop.events.data.ReservationTotal;
import dev.sagashop.order.reconciliation.Reconciliation;
import dev.sagashop.order.reconciliation.ReconciliationStatus;
import dev.sagashop.order.reconciliation.decision.Breach;
import dev.sagashop.order.reconciliation.decision.Invariant;
import dev.sagashop.order.reconciliation.decision.OrderTotal;
import dev.sagashop.order.reconciliation.decision.Tally;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report, as far as it has come. The numbers are of the windows that are joined.
 *
 * @param holds whether it has finished and found no breach
 * @param settledBy orders that changed later were under way, and are unsettled instead of judged
 * @param orders how many were judged
 * @param breaches each breach that is named; there may be more, which are only counted with their invariant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReconciliationView(
        UUID reconciliationId,
        ReconciliationStatus status,
        boolean holds,
        Instant requestedAt,
        Instant settledBy,
        @Nullable Instant endedAt,
        int windows,
        int windowsJoined,
        long orders,
        long unsettled,
        Totals totals,
        List<Held> invariants,
        List<Broken> breaches,
        @Nullable String failure) {

    /** What there is of everything, by status. */
    record Totals(List<OrderTotal> orders, List<PaymentTotal> payments, List<ReservationTotal> reservations) {}

    /** An invariant, and how often it does not hold. */
    record Held(String invariant, long breaches) {}

    /** An order that breaks an invariant; no order where it is not about one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Broken(String invariant, @Nullable UUID orderId, String detail) {}

    static ReconciliationView of(Reconciliation reconciliation, List<Breach> breaches) {
        Tally tally = reconciliation.tally();
        return new ReconciliationView(
                reconciliation.id(),
                reconciliation.status(),
                reconciliation.holds(),
                reconciliation.requestedAt(),
                reconciliation.requestedAt().minus(reconciliation.settleTime()),
                reconciliation.endedAt(),
                reconciliation.windows(),
                reconciliation.joined(),
                tally.checked(),
                tally.unsettled(),
                new Totals(tally.orders(), tally.payments(), tally.reservations()),
                Stream.of(Invariant.values())
                        .map(invariant ->
                                new Held(invariant.text(), tally.breaches().getOrDefault(invariant, 0L)))
                        .toList(),
                breaches.stream()
                        .map(breach -> new Broken(breach.invariant().text(), breach.orderId(), breach.detail()))
                        .toList(),
                reconciliation.failure());
    }
}
