package dev.sagashop.saga.simulation.world;

import java.util.ArrayList;
import java.util.List;

/** What a transaction has written and locked so far. Nobody else sees what it writes before it commits. */
final class Transaction {

    private final List<Runnable> writes = new ArrayList<>();
    private final List<Runnable> locks = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    /** @param write makes it to be seen by all */
    void writes(Runnable write) {
        writes.add(write);
    }

    /** @param release lets others have what this one holds until its end */
    void locks(Runnable release) {
        locks.add(release);
    }

    void afterCommit(Runnable hook) {
        afterCommit.add(hook);
    }

    boolean isReadOnly() {
        return writes.isEmpty();
    }

    void commit() {
        writes.forEach(Runnable::run);
    }

    void release() {
        locks.forEach(Runnable::run);
    }

    void tell() {
        afterCommit.forEach(Runnable::run);
    }
}
