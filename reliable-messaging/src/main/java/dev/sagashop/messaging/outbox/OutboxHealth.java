package dev.sagashop.messaging.outbox;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Says that nothing is published, and why; and how many records wait. */
public class OutboxHealth extends AbstractHealthIndicator {

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
        health.withDetail("pending", table.pending());
    }
}
