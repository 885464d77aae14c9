package dev.sagashop.events;

import java.util.UUID;

/** What is said in a reconciliation, on topic {@code reconciliations}: one question a window, and two answers to it. */
public sealed interface ReconciliationEvent extends Event
        permits ReconciliationRequested, PaymentsReconciled, StockReconciled {

    /** The reconciliation that this belongs to. */
    UUID reconciliationId();

    /** Which of its windows, from 1 on. */
    int window();

    /** The window, so that the windows of one reconciliation spread over all partitions. */
    @Override
    default String subject() {
        return reconciliationId() + "/" + window();
    }
}
