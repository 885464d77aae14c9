package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code ./shop audit}: has the services hold all their orders against each other; fails unless everything holds. */
final class AuditCommand {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    /** Longer than an order's events are on their way, and short enough to have most orders judged. */
    private static final DurationOption SETTLE = new DurationOption("--settle", Duration.ofSeconds(10));

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final ShopDirectory directory;
    private final Console console;

    AuditCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        Optional<Duration> settle = SETTLE.of(arguments);
        if (settle.isEmpty()) {
            console.error("./shop audit takes nothing but --settle and a duration, such as --settle 10s.");
            return WRONG_USAGE;
        }
        var orders = new OrderService(RunState.require(directory).url(Part.ORDER_SERVICE));
        JsonNode started = orders.post("/reconciliations?settleTime=" + settle.get());
        console.line(console.bold("The audit has begun")
                + console.dim(", over what nothing has happened to since "
                        + started.path("settledBy").asString()));
        JsonNode report = awaitEnd(orders, started);
        new AuditReport(console, report).print();
        return report.path("holds").asBoolean(false) ? 0 : FAILED;
    }

    /** The order service ends it: it finishes, or fails when no answers come any more. */
    private JsonNode awaitEnd(OrderService orders, JsonNode started) throws InterruptedException {
        String path = "/reconciliations/" + started.path("reconciliationId").asString();
        JsonNode report = started;
        long nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
        while (report.path("status").asString().equals("RUNNING")) {
            Thread.sleep(PAUSE);
            report = orders.get(path);
            if (System.nanoTime() > nextLine) {
                console.line("  %d of %d windows, %,d orders"
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
