package dev.sagashop.order.reconciliation;

import dev.sagashop.messaging.sql.DatabaseClock;
import dev.sagashop.order.reconciliation.decision.Breach;
import dev.sagashop.order.reconciliation.decision.Tally;
import dev.sagashop.order.reconciliation.decision.WindowResult;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Adds up what came of the windows. The reconciliation's row is locked, so that one of them is the last. */
@Component
class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    private final ReconciliationTable reconciliations;
    private final BreachTable breaches;
    private final ReconciliationProperties properties;
    private final DatabaseClock clock;

    Progress(
            ReconciliationTable reconciliations,
            BreachTable breaches,
            ReconciliationProperties properties,
            DatabaseClock clock) {
        this.reconciliations = reconciliations;
        this.breaches = breaches;
        this.properties = properties;
        this.clock = clock;
    }

    /** Answers have come; none, some or all of the windows that they complete are given. */
    void record(UUID reconciliationId, List<WindowResult> joined) {
        reconciliations.lockRunning(reconciliationId).ifPresent(before -> {
            Instant now = clock.instant();
            Tally sums = joined.stream().map(WindowResult::tally).reduce(Tally.NONE, Tally::plus);
            Reconciliation after = before.joined(joined.size(), sums, now);
            name(before, joined);
            reconciliations.update(after, now);
            logEnd(after);
        });
    }

    /** All breaches are counted, and so many are named. */
    private void name(Reconciliation before, List<WindowResult> joined) {
        long left = properties.maxListedBreaches() - before.tally().allBreaches();
        List<Breach> named = joined.stream()
                .flatMap(window -> window.breaches().stream())
                .limit(Math.max(0, left))
                .toList();
        breaches.add(before.id(), named);
    }

    private static void logEnd(Reconciliation after) {
        if (after.status() != ReconciliationStatus.FINISHED) {
            return;
        }
        Tally tally = after.tally();
        if (after.holds()) {
            log.info("Reconciliation {}: every invariant holds, over {} orders", after.id(), tally.checked());
        } else {
            log.error(
                    "Reconciliation {}: {} breaches in {} orders: {}",
                    after.id(),
                    tally.allBreaches(),
                    tally.checked(),
                    tally.breaches());
        }
    }
}
