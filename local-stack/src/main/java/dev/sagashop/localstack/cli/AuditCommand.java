package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.invariants.Audit;
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
        Audit audit = Audit.start(RunState.require(directory).url(Part.ORDER_SERVICE), settle.get());
        console.line(console.bold("The audit has begun")
                + console.dim(", over what nothing has happened to since " + audit.settledBy()));
        JsonNode report = audit.awaitEnd(console::line);
        new AuditReport(console, report).print();
        return report.path("holds").asBoolean(false) ? 0 : FAILED;
    }
}
