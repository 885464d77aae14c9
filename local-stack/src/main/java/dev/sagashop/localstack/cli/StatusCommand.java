package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Health;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.invariants.OrderService;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import tools.jackson.databind.JsonNode;

/** {@code ./shop status}: each part, where it is and whether it answers; fails unless all do. */
final class StatusCommand {
    private static final int CONNECT_TIMEOUT_MILLIS = 1000;

    private final ShopDirectory directory;
    private final Console console;
    private final Health health = new Health();

    StatusCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run() throws IOException, InterruptedException {
        RunState state = RunState.require(directory);
        String where = switch (state.mode()) {
            case ONE_JVM -> "all services in process " + state.pid();
            case PROCESSES -> "each service in a process of its own, launched by " + state.pid();
        };
        console.line(console.bold("The shop is running") + console.dim(", " + where));
        boolean allHealthy = true;
        for (Part part : Part.values()) {
            boolean healthy = isHealthy(state, part);
            allHealthy &= healthy;
            console.line("  %s %-21s %s"
                    .formatted(healthy ? console.green("✔") : console.red("✘"), part.label(), state.url(part)));
        }
        if (health.isReady(state.url(Part.ORDER_SERVICE))) {
            tellOfTheDoor(new OrderService(state.url(Part.ORDER_SERVICE)).get("/actuator/health/admission"));
        }
        return allHealthy ? 0 : 1;
    }

    /** A shop that refuses what it cannot do in time is no less healthy, but people have to know. */
    private void tellOfTheDoor(JsonNode admission) {
        JsonNode details = admission.path("details");
        if (details.path("door").asString("").equals("closed")) {
            console.line("  %s New orders are refused for now: %d are under way, %d may be."
                    .formatted(
                            console.red("!"),
                            details.path("underWay").asInt(),
                            details.path("bound").asInt()));
        }
    }

    private boolean isHealthy(RunState state, Part part) throws InterruptedException {
        return Part.services().contains(part)
                ? health.isReady(state.url(part))
                : accepts(state.ports().of(part));
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException nobodyListens) {
            return false;
        }
    }
}
