package dev.sagashop.messaging.sql;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions that decide upon what they have read, and are done again from the beginning if it turns out as they write
 * that another one has come first. At once: the other one has committed by then, so that what it wrote can be read, and
 * locked.
 */
public final class OptimisticTransactions implements TransactionOperations {

    private static final Logger log = LoggerFactory.getLogger(OptimisticTransactions.class);

    private final TransactionOperations transactions;
    private final int attempts;

    /**
     * @param transactions roll back upon an exception
     * @param attempts at one transaction, 1 or more
     */
    public OptimisticTransactions(TransactionOperations transactions, int attempts) {
        this.transactions = transactions;
        this.attempts = attempts;
    }

    /**
     * Within a transaction of the caller's this is a part of it, and whoever began it does it again.
     *
     * @throws OptimisticLockingFailureException if another one came first at the last attempt as well
     */
    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        int left = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : attempts;
        while (true) {
            try {
                return transactions.execute(action);
            } catch (OptimisticLockingFailureException e) {
                left--;
                if (left <= 0) {
                    throw e;
                }
                log.info("Reads again and decides anew: {}", e.getMessage());
            }
        }
    }
}
