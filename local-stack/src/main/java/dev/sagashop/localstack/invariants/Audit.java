package dev.sagashop.localstack.invariants;

import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** An audit of all orders by the services of a shop that runs. */
public final class Audit {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    /** Longer than any takes. */
    private static final Duration UNTIL_IT_ENDS = Duration.ofDays(1);

    private final OrderService orders;
    private final JsonNode started;

    private Audit(OrderService orders, JsonNode started) {
        this.orders = orders;
        this.started = started;
    }

    /**
     * Begins one, or finds the one that runs.
     *
     * @param orderService the order service's address
     * @param settle orders that moved later than that are under way, and not judged
     */
    public static Audit start(String orderService, Duration settle) throws InterruptedException {
        var orders = new OrderService(orderService);
        return new Audit(orders, orders.post("/reconciliations?settleTime=" + settle));
    }

    /** Orders to which nothing has happened since then are judged. */
    public String settledBy() {
        return started.path("settledBy").asString();
    }

    /** The report; the order service ends it: it finishes, or fails when no answers come any more. */
    public JsonNode awaitEnd(Consumer<String> progress) throws InterruptedException {
        return await(UNTIL_IT_ENDS, progress);
    }

    /** The report after that time, or as soon as the audit has ended. */
    JsonNode await(Duration atMost, Consumer<String> progress) throws InterruptedException {
        String path = "/reconciliations/" + started.path("reconciliationId").asString();
        JsonNode report = started;
        long begun = System.nanoTime();
        long nextLine = begun + BETWEEN_LINES.toNanos();
        while (report.path("status").asString().equals("RUNNING") && System.nanoTime() - begun < atMost.toNanos()) {
            Thread.sleep(PAUSE);
            report = orders.get(path);
            if (System.nanoTime() > nextLine) {
                progress.accept("  " + progressOf(report));
                nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
            }
        }
        return report;
    }

    static String progressOf(JsonNode report) {
        return "%d of %d windows, %,d orders"
                .formatted(
                        report.path("windowsJoined").asInt(),
                        report.path("windows").asInt(),
                        report.path("orders").asLong());
    }
}
