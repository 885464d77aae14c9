package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.bench.result.Mode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * What {@code ./shop bench} was asked for.
 *
 * @param rates orders per second to try, in that order, 1 to 100,000 each
 * @param duration how long each is measured, 1 s to 1 h, in whole seconds
 * @param warmUp how long each goes on before it is measured, 0 s to 1 h
 * @param search whether the highest rate that is sustained is looked for afterwards
 * @param mode where orders come in
 * @param report where the report is written to; null for the usual place
 */
record BenchOptions(
        List<Integer> rates,
        Duration duration,
        Duration warmUp,
        boolean search,
        Mode mode,
        @Nullable Path report) {

    static final String USAGE = "./shop bench takes --rate 1000[,2000,...] (1 to 100000), --duration 60s and --warm-up"
            + " 20s (at most 1h), --search, --quick, --direct and --report DIR.";

    private static final int HIGHEST_RATE = 100_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Longer than orders wait for being shipped, so that all that an order costs goes on at the rate that is measured. */
    private static final Duration WARM_UP = Duration.ofSeconds(17);

    /** Two rates that are easy to compare, and what lies beyond them. */
    private static final BenchOptions USUAL =
            new BenchOptions(List.of(200, 1_000), Duration.ofSeconds(20), WARM_UP, true, Mode.BFF, null);

    /** Under a minute with everything around it, up to the confirmation: nothing is shipped as early as that. */
    private static final BenchOptions QUICK =
            new BenchOptions(List.of(200), Duration.ofSeconds(8), Duration.ofSeconds(8), false, Mode.BFF, null);

    /** As the arguments say, in any order; empty if they say anything that is not known or out of bounds. */
    static Optional<BenchOptions> parse(List<String> arguments) {
        BenchOptions options = arguments.contains("--quick") ? QUICK : USUAL;
        if (arguments.contains("--rate")) {
            options = options.withSearch(false);
        }
        int next = 0;
        while (next < arguments.size()) {
            boolean isFlag = List.of("--quick", "--search", "--direct").contains(arguments.get(next));
            String value = isFlag || next + 1 == arguments.size() ? "" : arguments.get(next + 1);
            Optional<BenchOptions> changed = options.with(arguments.get(next), value);
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            options = changed.get();
            next += isFlag ? 1 : 2;
        }
        return Optional.of(options);
    }

    private Optional<BenchOptions> with(String name, String value) {
        return switch (name) {
            case "--rate" -> rates(value).map(some -> new BenchOptions(some, duration, warmUp, search, mode, report));
            case "--duration" ->
                duration(value)
                        .filter(some -> some.toSeconds() >= 1)
                        .map(some -> new BenchOptions(rates, some, warmUp, search, mode, report));
            case "--warm-up" ->
                duration(value).map(some -> new BenchOptions(rates, duration, some, search, mode, report));
            case "--report" -> path(value).map(some -> new BenchOptions(rates, duration, warmUp, search, mode, some));
            case "--search" -> Optional.of(withSearch(true));
            case "--direct" -> Optional.of(new BenchOptions(rates, duration, warmUp, search, Mode.DIRECT, report));
            case "--quick" -> Optional.of(this);
            default -> Optional.empty();
        };
    }

    private BenchOptions withSearch(boolean wanted) {
        return new BenchOptions(rates, duration, warmUp, wanted, mode, report);
    }

    private static Optional<List<Integer>> rates(String text) {
        if (!text.matches("[0-9]{1,6}(,[0-9]{1,6}){0,19}")) {
            return Optional.empty();
        }
        List<Integer> rates =
                Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
        return Optional.of(rates).filter(all -> all.stream().allMatch(rate -> rate >= 1 && rate <= HIGHEST_RATE));
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(DurationStyle.detectAndParse(text, ChronoUnit.SECONDS))
                    .filter(duration -> !duration.isNegative() && duration.compareTo(LONGEST) <= 0)
                    .filter(duration -> duration.toMillis() % 1_000 == 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
