package dev.sagashop.messaging.outbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes the relay, on whichever instance it is, after a transaction with outgoing records has committed.
 *
 * <p>The notification is a transaction of its own: PostgreSQL commits notifying transactions one after another, each
 * with its flush to disk, so a NOTIFY inside the business transactions would keep them from committing as a group. One
 * notification serves all commits before it. Should it get lost, the relay's poll interval finds the records.
 */
public class CommitBell implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CommitBell.class);

    private final JdbcTemplate jdbc;
    private final ExecutorService ringer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("outbox-bell").factory());
    private final AtomicBoolean aboutToRing = new AtomicBoolean();

    public CommitBell(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Rings once the surrounding transaction has committed, and not if it is rolled back. */
    void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    private void ring() {
        if (aboutToRing.compareAndSet(false, true)) {
            ringer.execute(this::notifyRelay);
        }
    }

    private void notifyRelay() {
        aboutToRing.set(false);
        try {
            jdbc.execute("notify " + OutboxTable.CHANNEL);
        } catch (DataAccessException e) {
            log.warn("The relay could not be woken and finds the records itself: {}", e.toString());
        }
    }

    @Override
    public void close() {
        ringer.close();
    }
}
