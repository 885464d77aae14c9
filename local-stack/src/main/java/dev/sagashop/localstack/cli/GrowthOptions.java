package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.bench.growth.GrowthPlan;
import dev.sagashop.localstack.process.ServiceProcesses;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What {@code ./shop bench growth} was asked for.
 *
 * @param plan what is measured
 * @param report where the report is written to; empty for the usual place
 */
record GrowthOptions(GrowthPlan plan, Optional<Path> report) {

    static final String USAGE = "./shop bench growth takes --orders 1000[,10000,...] (1 to 10000000, ascending),"
            + " --instances 1[,2,...] (1 to " + ServiceProcesses.MOST_INSTANCES
            + ", ascending), --rate 100 (1 to 10000),"
            + " --duration 30s (1s to 1h), --service order-service (or another with a database) and --report DIR.";

    private static final int MOST_ORDERS = 10_000_000;
    private static final int HIGHEST_RATE = 10_000;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private static final Map<String, String> USUAL = Map.of(
            "--orders", "1000,10000,100000",
            "--instances", "1,2,3",
            "--rate", "100",
            "--duration", "30s",
            "--service", "order-service",
            "--report", "");

    /** As the arguments say, in any order; empty if they say anything that is not known or out of bounds. */
    static Optional<GrowthOptions> parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>(USUAL);
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (value.isBlank() || values.replace(arguments.get(i), value) == null) {
                return Optional.empty();
            }
        }
        return of(name -> values.getOrDefault(name, ""));
    }

    private static Optional<GrowthOptions> of(UnaryOperator<String> value) {
        Optional<List<Integer>> orders = ascending(value.apply("--orders"), MOST_ORDERS);
        Optional<List<Integer>> instances = ascending(value.apply("--instances"), ServiceProcesses.MOST_INSTANCES);
        Optional<List<Integer>> rate =
                ascending(value.apply("--rate"), HIGHEST_RATE).filter(rates -> rates.size() == 1);
        Optional<Duration> duration = DurationOption.parse(value.apply("--duration"))
                .filter(length -> length.toSeconds() >= 1 && length.compareTo(LONGEST) <= 0);
        Optional<Part> service = service(value.apply("--service"));
        if (orders.isEmpty() || instances.isEmpty() || rate.isEmpty() || duration.isEmpty() || service.isEmpty()) {
            return Optional.empty();
        }
        var plan = new GrowthPlan(
                orders.get(),
                instances.get(),
                service.get(),
                rate.get().getFirst(),
                WARM_UP,
                Duration.ofSeconds(duration.get().toSeconds()));
        return report(value.apply("--report")).map(directory -> new GrowthOptions(plan, directory));
    }

    /** Numbers from 1 to the highest, each larger than the one before. */
    private static Optional<List<Integer>> ascending(String text, int highest) {
        if (!text.matches("[0-9]{1,9}(,[0-9]{1,9}){0,9}")) {
            return Optional.empty();
        }
        List<Integer> numbers =
                Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
        boolean isAscending = numbers.equals(List.copyOf(new TreeSet<>(numbers)));
        return Optional.of(numbers).filter(all -> isAscending && all.getFirst() >= 1 && all.getLast() <= highest);
    }

    private static Optional<Part> service(String name) {
        return Part.coreServices().stream()
                .filter(part -> part.label().equals(name))
                .findFirst();
    }

    private static Optional<Optional<Path>> report(String text) {
        try {
            return Optional.of(text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
