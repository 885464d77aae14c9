package dev.sagashop.localstack.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./shop bench startup} was asked for.
 *
 * @param runs how often each start is repeated, 1 to 50
 * @param report the directory that text and JSON are written to; null for none
 */
record StartupOptions(int runs, @Nullable Path report) {
    static final String USAGE = "./shop bench startup takes --runs with 1 to 50, and --report with a directory.";

    private static final int USUAL_RUNS = 3;
    private static final int MOST_RUNS = 50;

    /** As {@code --runs N} and {@code --report DIR} say, in any order; empty if they say anything else. */
    static Optional<StartupOptions> parse(List<String> arguments) {
        Optional<StartupOptions> options = Optional.of(new StartupOptions(USUAL_RUNS, null));
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            options = options.flatMap(so -> so.with(name, value));
        }
        return options;
    }

    private Optional<StartupOptions> with(String name, String value) {
        return switch (name) {
            case "--runs" ->
                Optional.of(value)
                        .filter(text -> text.matches("[0-9]{1,3}"))
                        .map(Integer::valueOf)
                        .filter(chosen -> chosen >= 1 && chosen <= MOST_RUNS)
                        .map(chosen -> new StartupOptions(chosen, report));
            case "--report" -> path(value).map(chosen -> new StartupOptions(runs, chosen));
            default -> Optional.empty();
        };
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
