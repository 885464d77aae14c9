package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** An audit of all orders by the services of a shop that runs. */
final class Audit {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final OrderService orders;
    private final JsonNode started;

    private Audit(OrderService orders, JsonNode started) {
        this.orders = orders;
        this.started = started;
    }

    /** @param settle orders that moved later than that are under way, and not judged */
    static Audit start(RunState shop, Duration settle) throws InterruptedException {
        var orders = new OrderService(shop.url(Part.ORDER_SERVICE));
        return new Audit(orders, orders.post("/reconciliations?settleTime=" + settle));
    }

    /** Orders to which nothing has happened since then are judged. */
    String settledBy() {
        return started.path("settledBy").asString();
    }

    /** The report; the order service ends it: it finishes, or fails when no answers come any more. */
    JsonNode awaitEnd(Consumer<String> progress) throws InterruptedException {
        String path = "/reconciliations/" + started.path("reconciliationId").asString();
        JsonNode report = started;
        long nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
        while (report.path("status").asString().equals("RUNNING")) {
            Thread.sleep(PAUSE);
            report = orders.get(path);
            if (System.nanoTime() > nextLine) {
                progress.accept("  %d of %d windows, %,d orders"
                        .formatted(
                                report.path("windowsJoined").asInt(),
                                report.path("windows").asInt(),
                                report.path("orders").asLong()));
                nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
            }
        }
        return report;
    }
}
