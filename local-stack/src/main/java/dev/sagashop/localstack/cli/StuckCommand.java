package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.invariants.OrderService;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** {@code ./shop stuck}: the sagas that have waited too long, for what and since when; fails if there are any. */
final class StuckCommand {
    private static final int STUCK = 1;
    private static final int WRONG_USAGE = 2;
    private static final int MAX_PAGES = 10;
    private static final DurationOption LONGER_THAN = new DurationOption("--longer-than", Duration.ofMinutes(1));
    private static final String ROW = "%-36s  %-9s  %-28s  %-20s  %s";

    private final ShopDirectory directory;
    private final Console console;

    StuckCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        Optional<Duration> longerThan = LONGER_THAN.of(arguments);
        if (longerThan.isEmpty()) {
            console.error("./shop stuck takes nothing but --longer-than and a duration, such as --longer-than 1m.");
            return WRONG_USAGE;
        }
        var orders = new OrderService(RunState.require(directory).url(Part.ORDER_SERVICE));
        String atLeast = DurationOption.text(longerThan.get());
        List<JsonNode> sagas = new ArrayList<>();
        boolean all = read(orders, "/sagas/stuck?limit=100&longerThan=" + longerThan.get(), sagas);
        if (sagas.isEmpty()) {
            console.line(console.green("✔") + " No saga has waited longer than " + atLeast + ".");
            return 0;
        }
        print(sagas);
        console.line(console.red("✘") + " " + (all ? "" : "At least ") + sagas.size()
                + (sagas.size() == 1 ? " saga has" : " sagas have") + " waited longer than " + atLeast + ".");
        return STUCK;
    }

    /** @return whether these are all */
    private static boolean read(OrderService orders, String path, List<JsonNode> sagas) throws InterruptedException {
        String cursor = "";
        for (int page = 0; page < MAX_PAGES; page++) {
            JsonNode answer = orders.get(path + cursor);
            answer.path("items").forEach(sagas::add);
            if (!answer.has("nextCursor")) {
                return true;
            }
            cursor = "&cursor=" + answer.path("nextCursor").asString();
        }
        return false;
    }

    private void print(List<JsonNode> sagas) {
        console.line(console.bold(ROW.formatted("ORDER", "STATUS", "WAITING FOR", "SINCE", "FOR")));
        for (JsonNode saga : sagas) {
            StringJoiner awaited = new StringJoiner(", ");
            saga.path("waitingFor").forEach(one -> awaited.add(one.asString()));
            console.line(ROW.formatted(
                    saga.path("orderId").asString(),
                    saga.path("status").asString(),
                    awaited,
                    saga.path("since").asString().replaceFirst("\\.\\d+Z$", "Z"),
                    DurationOption.text(
                            Duration.ofSeconds(saga.path("ageSeconds").asLong()))));
        }
    }
}
