package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.events.PaymentsReconciled;
import dev.sagashop.events.ReconciliationEvent;
import dev.sagashop.events.StockReconciled;
import org.jspecify.annotations.Nullable;

/** How far the joining of a window has come. */
public sealed interface WindowState {

    /** Nobody waits for it: its reconciliation has ended, or the window has been joined before. */
    record Closed() implements WindowState {}

    /**
     * An answer is missing.
     *
     * @param payments what payment has answered; null until it has
     * @param stock what inventory has answered; null until it has
     * @param own this service's own orders; read when the last answer is there
     * @param moments what of time the judgement needs
     */
    record Open(
            @Nullable PaymentsReconciled payments, @Nullable StockReconciled stock, OwnOrders own, Moments moments)
            implements WindowState {

        /** The same window with one more answer; the first one of each kind counts. */
        Open with(ReconciliationEvent answer) {
            return switch (answer) {
                case PaymentsReconciled p when payments == null -> new Open(p, stock, own, moments);
                case StockReconciled s when stock == null -> new Open(payments, s, own, moments);
                default -> this;
            };
        }

        /** The same window with this service's own orders. */
        public Open knowing(OwnOrders orders) {
            return new Open(payments, stock, orders, moments);
        }

        /** Whether this is the answer that the window still waits for. */
        public boolean isCompletedBy(ReconciliationEvent answer) {
            Open next = with(answer);
            return next.payments() != null && next.stock() != null;
        }
    }

    /** Both answers are there, and it is known what holds. */
    record Joined(WindowResult result) implements WindowState {}
}
