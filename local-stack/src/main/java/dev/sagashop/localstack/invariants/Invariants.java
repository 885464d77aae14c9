package dev.sagashop.localstack.invariants;

import dev.sagashop.localstack.StartUpException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Checks what must always hold once things are quiet: that nothing waits to be sent, and what the services' own audit says
 * of every order there is. While orders are under way there may be breaches that the next events mend, so a check right
 * after the last order waits with {@link #awaitHolding}.
 */
public final class Invariants {
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** An audit of some thousand orders takes a second or two; what has not ended by then does not get its answers. */
    private static final Duration LEAST_FOR_AUDIT = Duration.ofSeconds(20);

    private final Databases databases;
    private final String orderService;

    /** @param orderService the address of the order service, which audits */
    public Invariants(Databases databases, String orderService) {
        this.databases = databases;
        this.orderService = orderService;
    }

    /** What does not hold now; empty if all is well. */
    public List<Breach> breaches() throws InterruptedException {
        return breaches(LEAST_FOR_AUDIT);
    }

    /** Waits until everything holds; returns what still does not at the end of that time. */
    public List<Breach> awaitHolding(Duration atMost) throws InterruptedException {
        Duration forAudit = atMost.compareTo(LEAST_FOR_AUDIT) > 0 ? atMost : LEAST_FOR_AUDIT;
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < atMost.toNanos()) {
            if (QuietInvariants.breaches(databases).isEmpty() && audit(forAudit).isEmpty()) {
                return List.of();
            }
            Thread.sleep(PAUSE);
        }
        return breaches(forAudit);
    }

    private List<Breach> breaches(Duration forAudit) throws InterruptedException {
        List<Breach> breaches = new ArrayList<>(QuietInvariants.breaches(databases));
        breaches.addAll(audit(forAudit));
        return breaches;
    }

    private List<Breach> audit(Duration within) throws InterruptedException {
        try {
            return breachesIn(Audit.start(orderService, Duration.ZERO).await(within, progress -> {}));
        } catch (StartUpException e) {
            return List.of(unknown(String.valueOf(e.getMessage())));
        }
    }

    static List<Breach> breachesIn(JsonNode report) {
        List<Breach> breaches = new ArrayList<>();
        report.path("breaches")
                .forEach(breach -> breaches.add(new Breach(
                        breach.path("invariant").asString(),
                        breach.path("orderId").asString("no order") + ", "
                                + breach.path("detail").asString())));
        switch (report.path("status").asString()) {
            case "FINISHED" -> {
                long moving = report.path("unsettled").asLong();
                if (moving > 0) {
                    breaches.add(new Breach("nothing is under way", moving + " orders changed meanwhile"));
                }
            }
            case "FAILED" -> breaches.add(unknown(report.path("failure").asString()));
            default -> breaches.add(unknown("no more than " + Audit.progressOf(report)));
        }
        return breaches;
    }

    private static Breach unknown(String why) {
        return new Breach("every order can be audited", why);
    }
}
