package dev.sagashop.saga.simulation.world;

import dev.sagashop.saga.simulation.faults.Fault;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A service's database. A transaction does all or nothing, and sees what others have committed: of two that are at work at
 * once, one is interrupted between any two of its statements, and the other one does all of its own meanwhile.
 *
 * <p>Should the other one come upon a lock of the interrupted one it is put off, to begin anew later: what it would read
 * and write after waiting is what it reads and writes then. That it had read something else before is the other case, in
 * which it is the one that is interrupted.
 */
public final class Database {

    /** How a transaction ended, as far as the one who asked for it knows. */
    public enum Ended {
        COMMITTED,
        ROLLED_BACK,
        /** It has committed, and the connection was lost before that was told. */
        UNCERTAIN
    }

    /** So many suffice for a poll, its transaction and a replay. */
    private static final int MAX_STEPS_BETWEEN = 4;

    private final String service;
    private final Surroundings surroundings;
    private BooleanSupplier others = () -> false;
    private Transaction current;
    private Transaction interrupted;

    public Database(String service, Surroundings surroundings) {
        this.service = service;
        this.surroundings = surroundings;
    }

    /** @param step of anyone who works on this database; tells whether there was one to do */
    void interruptFor(BooleanSupplier step) {
        others = step;
    }

    /** Does the work in one transaction. What the work throws undoes it. */
    public Ended transaction(Runnable work) {
        Transaction transaction = new Transaction();
        current = transaction;
        try {
            work.run();
            return end(transaction);
        } finally {
            transaction.release();
            current = null;
        }
    }

    private Ended end(Transaction transaction) {
        if (transaction.isReadOnly()) {
            return Ended.COMMITTED;
        }
        if (strikes(Fault.TRANSACTION_LOST)) {
            return Ended.ROLLED_BACK;
        }
        transaction.commit();
        if (strikes(Fault.COMMIT_UNCERTAIN)) {
            return Ended.UNCERTAIN;
        }
        transaction.tell();
        return Ended.COMMITTED;
    }

    private boolean strikes(Fault fault) {
        boolean strikes = surroundings.faults().strikes(fault);
        if (strikes) {
            surroundings.journal().struck(fault, service, Set.of());
        }
        return strikes;
    }

    /** A statement has been executed: now, if ever, another transaction comes in between. */
    void betweenStatements() {
        betweenStatements(1);
    }

    /** @param times as often as elsewhere: where it matters most, more is found in fewer runs */
    void betweenStatements(int times) {
        if (interrupted != null || !surroundings.faults().strikes(Fault.INTERLEAVED, times)) {
            return;
        }
        interrupted = current;
        current = null;
        try {
            for (int left = surroundings.some(MAX_STEPS_BETWEEN); left > 0; left--) {
                if (others.getAsBoolean()) {
                    surroundings.journal().struck(Fault.INTERLEAVED, service, Set.of());
                }
            }
        } catch (LockWaitException e) {
            surroundings.journal().struck(Fault.LOCK_HELD, service, Set.of());
        } finally {
            current = interrupted;
            interrupted = null;
        }
    }

    Transaction current() {
        return current;
    }

    /** What the transaction does besides writing to tables, once it commits. */
    void onCommit(Runnable write) {
        current.writes(write);
    }

    /** What to do once the transaction has committed, if this process lives to hear of it. */
    public void afterCommit(Runnable hook) {
        current.afterCommit(hook);
    }

    boolean has(Flaw flaw) {
        return surroundings.has(flaw);
    }
}
