package dev.sagashop.messaging.background;

import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while a thread that the service cannot do without does not run; names it, and what it failed of. */
class ThreadsHealth extends AbstractHealthIndicator {

    private final Supervisor supervisor;

    ThreadsHealth(Supervisor supervisor) {
        this.supervisor = supervisor;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<String, String> obstructions = supervisor.obstructions();
        Health.Builder told = obstructions.isEmpty() ? health.up() : health.down();
        told.withDetails(obstructions);
    }
}
