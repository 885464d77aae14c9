package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.events.Decision;
import dev.sagashop.events.PaymentsReconciled;
import dev.sagashop.events.ReconciliationEvent;
import dev.sagashop.events.StockReconciled;
import dev.sagashop.order.reconciliation.decision.WindowState.Closed;
import dev.sagashop.order.reconciliation.decision.WindowState.Joined;
import dev.sagashop.order.reconciliation.decision.WindowState.Open;

/** The fan-in of a reconciliation: payment's and inventory's answers of a window meet here, in either order. */
public final class WindowDecision {

    private WindowDecision() {}

    /** Payment or inventory has answered. Nothing is published: the report is there to be read. */
    public static Decision<WindowState> join(WindowState state, ReconciliationEvent answer) {
        return switch (state) {
            case Closed closed -> Decision.unchanged(closed);
            case Joined joined -> Decision.unchanged(joined);
            case Open open -> Decision.of(settle(open.with(answer)));
        };
    }

    private static WindowState settle(Open open) {
        PaymentsReconciled payments = open.payments();
        StockReconciled stock = open.stock();
        return payments == null || stock == null
                ? open
                : new Joined(Judgement.of(open.own(), payments, stock, open.moments()));
    }
}
