package dev.sagashop.saga.simulation.world;

import dev.sagashop.saga.simulation.faults.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A service's database. A transaction does all or nothing. It is one step of the simulation: in the real one, two
 * transactions upon the same order wait for each other, because both lock its row first.
 */
public final class Database {

    /** How a transaction ended, as far as the one who asked for it knows. */
    public enum Ended {
        COMMITTED,
        ROLLED_BACK,
        /** It has committed, and the connection was lost before that was told. */
        UNCERTAIN
    }

    private final String service;
    private final Surroundings surroundings;
    private final List<Runnable> undo = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    public Database(String service, Surroundings surroundings) {
        this.service = service;
        this.surroundings = surroundings;
    }

    /** Does the work in one transaction. What the work throws undoes it. */
    public Ended transaction(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
        if (undo.isEmpty()) {
            return Ended.COMMITTED;
        }
        if (strikes(Fault.TRANSACTION_LOST)) {
            rollBack();
            return Ended.ROLLED_BACK;
        }
        return commit();
    }

    private Ended commit() {
        List<Runnable> hooks = List.copyOf(afterCommit);
        undo.clear();
        afterCommit.clear();
        if (strikes(Fault.COMMIT_UNCERTAIN)) {
            return Ended.UNCERTAIN;
        }
        hooks.forEach(Runnable::run);
        return Ended.COMMITTED;
    }

    private boolean strikes(Fault fault) {
        boolean strikes = surroundings.faults().strikes(fault);
        if (strikes) {
            surroundings.journal().struck(fault, service, Set.of());
        }
        return strikes;
    }

    void onRollback(Runnable restore) {
        undo.add(restore);
    }

    /** What to do once the transaction has committed, if this process lives to hear of it. */
    public void afterCommit(Runnable hook) {
        afterCommit.add(hook);
    }

    private void rollBack() {
        undo.reversed().forEach(Runnable::run);
        undo.clear();
        afterCommit.clear();
    }
}
