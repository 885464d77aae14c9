package dev.sagashop.messaging.outbox;

import dev.sagashop.messaging.outbox.Holds.Hold;
import dev.sagashop.messaging.outbox.Holds.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Says what is not published, and why; and how many records wait. Down if nothing is published, or nothing to some topic;
 * a single record that the broker refuses is told of, with its id, and leaves the outbox up. Of several instances the
 * one that relays knows.
 */
public class OutboxHealth extends AbstractHealthIndicator {

    /** Of refused records; there may be as many as keys are held up. */
    private static final int LISTED = 20;

    private final OutboxRelay relay;
    private final OutboxTable table;

    public OutboxHealth(OutboxRelay relay, OutboxTable table) {
        super("The outbox cannot be read");
        this.relay = relay;
        this.table = table;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        relay.obstruction().ifPresent(why -> health.down().withDetail("obstruction", why));
        Map<Scope, Hold> holds = relay.holds();
        Map<String, BlockedTopic> blocked = blocked(holds);
        if (!blocked.isEmpty()) {
            health.down().withDetail("blocked", blocked);
        }
        List<RefusedRecord> refused = refused(holds);
        if (!refused.isEmpty()) {
            health.withDetail("refused", refused);
        }
        health.withDetail("pending", table.pending());
    }

    private Map<String, BlockedTopic> blocked(Map<Scope, Hold> holds) {
        Map<String, BlockedTopic> blocked = new TreeMap<>();
        holds.forEach((scope, hold) -> {
            if (scope.isTopic()) {
                blocked.put(
                        scope.topic(), new BlockedTopic(hold.reason(), table.pendingOf(scope.topic()), hold.tries()));
            }
        });
        return blocked;
    }

    private static List<RefusedRecord> refused(Map<Scope, Hold> holds) {
        return holds.entrySet().stream()
                .filter(held -> !held.getKey().isTopic())
                .map(held -> new RefusedRecord(
                        held.getValue().recordId(),
                        held.getKey().topic(),
                        held.getValue().reason()))
                .sorted(Comparator.comparingLong(RefusedRecord::id))
                .limit(LISTED)
                .toList();
    }

    /**
     * A topic that cannot be written to.
     *
     * @param reason what the broker or its client said
     * @param records how many wait for it
     * @param tries how often it was tried
     */
    record BlockedTopic(String reason, long records, int tries) {}

    /**
     * A record that the broker does not take; later ones of its key wait behind it.
     *
     * @param id its row in the outbox
     */
    record RefusedRecord(long id, String topic, String reason) {}
}
