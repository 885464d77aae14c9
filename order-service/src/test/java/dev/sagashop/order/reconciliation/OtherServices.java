package dev.sagashop.order.reconciliation;

import dev.sagashop.events.PaymentsReconciled;
import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.StockReconciled;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentTotal;
import dev.sagashop.events.data.ReservationRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What payment and inventory know, and how they answer. */
final class OtherServices {

    private final List<PaymentRecord> payments = new ArrayList<>();
    private final List<ReservationRecord> reservations = new ArrayList<>();

    void know(PaymentRecord payment) {
        payments.add(payment);
    }

    void know(ReservationRecord reservation) {
        reservations.add(reservation);
    }

    PaymentsReconciled paymentsOf(ReconciliationRequested question) {
        List<PaymentRecord> found = payments.stream()
                .filter(payment -> isIn(question, payment.orderId()))
                .toList();
        List<PaymentTotal> totals = found.stream()
                .map(payment -> new PaymentTotal(payment.status(), 1, payment.amount()))
                .toList();
        return new PaymentsReconciled(question.reconciliationId(), question.window(), totals, found, List.of(), true);
    }

    StockReconciled stockOf(ReconciliationRequested question) {
        List<ReservationRecord> found = reservations.stream()
                .filter(reservation -> isIn(question, reservation.orderId()))
                .toList();
        return new StockReconciled(
                question.reconciliationId(), question.window(), List.of(), found, List.of(), true, List.of());
    }

    /** As PostgreSQL sorts them; Java compares the halves with their signs. */
    private static boolean isIn(ReconciliationRequested question, UUID orderId) {
        String id = orderId.toString();
        return id.compareTo(question.firstOrderId().toString()) >= 0
                && id.compareTo(question.lastOrderId().toString()) <= 0;
    }
}
