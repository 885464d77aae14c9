package dev.sagashop.order.reconciliation;

import dev.sagashop.order.reconciliation.decision.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reconciliation as it is now.
 *
 * @param id which one
 * @param status how far it has come
 * @param requestedAt when it began
 * @param settleTime how long nothing may have happened to an order that it judges
 * @param windows how many windows there are
 * @param joined how many of them are joined
 * @param endedAt when it finished or failed; null while it runs
 * @param tally the sums of the joined windows
 * @param failure why it failed, for people to read; null unless it did
 */
public record Reconciliation(
        UUID id,
        ReconciliationStatus status,
        Instant requestedAt,
        Duration settleTime,
        int windows,
        int joined,
        @Nullable Instant endedAt,
        Tally tally,
        @Nullable String failure) {

    /** Whether everything that must hold does, as far as is known. */
    public boolean holds() {
        return status == ReconciliationStatus.FINISHED && tally.allBreaches() == 0;
    }

    /** The same one, cut into so many windows. */
    Reconciliation ofWindows(int count) {
        return new Reconciliation(id, status, requestedAt, settleTime, count, joined, endedAt, tally, failure);
    }

    /** The same one with some more windows joined; the last one finishes it. */
    Reconciliation joined(int more, Tally sums, Instant now) {
        boolean finished = joined + more == windows;
        return new Reconciliation(
                id,
                finished ? ReconciliationStatus.FINISHED : status,
                requestedAt,
                settleTime,
                windows,
                joined + more,
                finished ? now : null,
                tally.plus(sums),
                null);
    }
}
