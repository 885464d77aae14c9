package dev.sagashop.order.reconciliation;

import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.outbox.Outbox;
import dev.sagashop.messaging.sql.DatabaseClock;
import dev.sagashop.order.reconciliation.decision.Breach;
import dev.sagashop.order.reconciliation.decision.OrderRange;
import dev.sagashop.order.reconciliation.decision.Unanswered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reconciliations that there are: begun here, and given up here if nobody answers. */
@Component
public class Reconciliations {

    private static final Logger log = LoggerFactory.getLogger(Reconciliations.class);

    /** Windows that are stored and asked for in one statement. */
    private static final int AT_ONCE = 1_000;

    private final ReconciliationTable table;
    private final WindowTable windows;
    private final OrderWindowTable orders;
    private final BreachTable breaches;
    private final ReconciliationProperties properties;
    private final Envelopes envelopes;
    private final Outbox outbox;
    private final DatabaseClock clock;

    Reconciliations(
            ReconciliationTable table,
            WindowTable windows,
            OrderWindowTable orders,
            BreachTable breaches,
            ReconciliationProperties properties,
            Envelopes envelopes,
            Outbox outbox,
            DatabaseClock clock) {
        this.table = table;
        this.windows = windows;
        this.orders = orders;
        this.breaches = breaches;
        this.properties = properties;
        this.envelopes = envelopes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Asks for all windows at once, unless a reconciliation runs already.
     *
     * @return the one that runs; or the wished one, should it have run and ended before
     */
    @Transactional
    public Reconciliation start(StartReconciliation wish) {
        Instant now = clock.instant();
        if (table.begin(wish.id(), wish.settleTime(), now)) {
            List<OrderRange> ranges = orders.windows(properties.windowSize());
            Reconciliation begun = table.find(wish.id()).orElseThrow().ofWindows(ranges.size());
            table.update(begun, now);
            for (int from = 0; from < ranges.size(); from += AT_ONCE) {
                askFor(begun, ranges.subList(from, Math.min(from + AT_ONCE, ranges.size())));
            }
            table.forgetEndedBut(properties.keep() - 1); // this one is kept as well
            log.info("Reconciliation {} asks for {} windows", wish.id(), ranges.size());
            return begun;
        }
        return table.running().or(() -> table.find(wish.id())).or(table::latest).orElseThrow();
    }

    private void askFor(Reconciliation begun, List<OrderRange> ranges) {
        windows.add(begun.id(), ranges);
        String id = begun.id().toString();
        Cause cause = Cause.ofCommand(id, "reconcile", id, null);
        outbox.publish(ranges.stream()
                .<Envelope<?>>map(range -> envelopes.envelope(request(begun, range), cause))
                .toList());
    }

    /** Inventory checks its books once, with the last window. */
    private ReconciliationRequested request(Reconciliation begun, OrderRange range) {
        return new ReconciliationRequested(
                begun.id(),
                range.number(),
                range.first(),
                range.last(),
                begun.settleTime().toMillis(),
                properties.windowLimit(),
                range.number() == begun.windows());
    }

    /** Ends those for which no answer comes any more, and says who owes one. @return how many */
    @Transactional
    public int giveUpStalled() {
        Instant now = clock.instant();
        List<Reconciliation> stalled = table.lockStalled(now.minus(properties.giveUpAfter()));
        for (Reconciliation reconciliation : stalled) {
            String failure = Unanswered.describe(windows.unanswered(reconciliation.id()));
            log.error("Reconciliation {} has failed: {}", reconciliation.id(), failure);
            table.fail(reconciliation.id(), failure, now);
        }
        return stalled.size();
    }

    /** Apart from giving up, whose lock on the reconciliation a batch may want that holds its windows. */
    @Transactional
    public void dropAnswersOfEnded() {
        windows.dropAnswersOfEnded();
    }

    public Optional<Reconciliation> find(UUID id) {
        return table.find(id);
    }

    /** The one that began last. */
    public Optional<Reconciliation> latest() {
        return table.latest();
    }

    /** The one that came to its end last; one that failed has none. */
    public Optional<Reconciliation> lastFinished() {
        return table.lastFinished();
    }

    /** The breaches that the report names. */
    public List<Breach> breachesOf(UUID id) {
        return breaches.of(id);
    }
}
