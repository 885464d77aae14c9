package dev.sagashop.messaging.sql;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The first write of a state. A row that is not there cannot be locked, so two transactions may both have read that there is
 * nothing and decided upon it. Each then inserts, with {@code on conflict do nothing}: the unique key lets the second one
 * wait for the first one's end, and insert less than it wanted.
 */
public final class FirstWrites {

    private FirstWrites() {}

    /**
     * Lets the transaction go on if all of its rows are new.
     *
     * @param table that they were to be inserted into
     * @throws OptimisticLockingFailureException if another transaction has written some of them meanwhile: what was decided
     *     was decided upon a state that is not so. {@link OptimisticTransactions} does it again
     */
    public static void requireAll(String table, int wanted, int inserted) {
        if (inserted < wanted) {
            throw new OptimisticLockingFailureException("another transaction has written " + (wanted - inserted)
                    + " of " + wanted + " new rows of " + table);
        }
    }
}
