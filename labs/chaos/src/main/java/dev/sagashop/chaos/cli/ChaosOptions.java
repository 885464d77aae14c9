package dev.sagashop.chaos.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What {@code ./shop chaos} was asked for.
 *
 * @param minutes how long faults go on, 1 to 1,440
 * @param seed decides what happens in which order
 * @param brokers 1, or 3 that keep each record twice before it counts as sent
 */
record ChaosOptions(int minutes, long seed, int brokers) {

    private static final int USUAL_MINUTES = 5;
    private static final int MOST_MINUTES = 1_440;
    private static final int SEEDS = 1_000_000;
    private static final Set<Integer> BROKERS = Set.of(1, 3);

    /** As {@code --minutes N}, {@code --seed S} and {@code --brokers 3} say, in any order; empty if they say anything else. */
    static Optional<ChaosOptions> parse(List<String> arguments) {
        ChaosOptions options =
                new ChaosOptions(USUAL_MINUTES, ThreadLocalRandom.current().nextInt(SEEDS), 1);
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (!value.matches("[0-9]{1,9}")) {
                return Optional.empty();
            }
            options = switch (arguments.get(i)) {
                case "--minutes" -> new ChaosOptions(Integer.parseInt(value), options.seed, options.brokers);
                case "--seed" -> new ChaosOptions(options.minutes, Long.parseLong(value), options.brokers);
                case "--brokers" -> new ChaosOptions(options.minutes, options.seed, Integer.parseInt(value));
                default -> new ChaosOptions(0, 0, 0);
            };
        }
        return Optional.of(options)
                .filter(chosen -> chosen.minutes >= 1 && chosen.minutes <= MOST_MINUTES)
                .filter(chosen -> BROKERS.contains(chosen.brokers));
    }
}
