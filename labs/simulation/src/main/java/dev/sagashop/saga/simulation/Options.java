package dev.sagashop.saga.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code ./shop simulate} is asked for: many sagas, or one run again.
 *
 * @param sagas how many at least; empty to play one run
 * @param plan the run, or the first one
 */
record Options(Optional<Long> sagas, RunPlan plan) {

    private static final long DEFAULT_SAGAS = 100_000;
    private static final long FIRST_SEED = 1;
    private static final int MAX_ORDERS = 1_000;
    private static final int MAX_STEPS = 1_000_000;
    private static final Set<String> KNOWN = Set.of("--sagas", "--seed", "--orders", "--steps");

    /** @throws IllegalArgumentException if they make no sense; the message says why */
    static Options parse(String... arguments) {
        Map<String, Long> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("there is no option " + name + "; there are --sagas and --seed");
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(name + " needs a number");
            }
            given.put(name, number(name, arguments[i + 1]));
        }
        return of(given);
    }

    private static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a whole number, not " + text);
        }
    }

    private static Options of(Map<String, Long> given) {
        RunPlan plan = RunPlan.of(given.getOrDefault("--seed", FIRST_SEED));
        plan = new RunPlan(
                plan.seed(),
                bounded("--orders", given.getOrDefault("--orders", (long) plan.orders()), 1, MAX_ORDERS),
                bounded("--steps", given.getOrDefault("--steps", (long) plan.steps()), 0, MAX_STEPS));
        boolean oneRun = given.containsKey("--seed") && !given.containsKey("--sagas");
        if (!oneRun && (given.containsKey("--orders") || given.containsKey("--steps"))) {
            throw new IllegalArgumentException("--orders and --steps go with one --seed alone");
        }
        long sagas = bounded("--sagas", given.getOrDefault("--sagas", DEFAULT_SAGAS), 1, Integer.MAX_VALUE);
        return new Options(oneRun ? Optional.empty() : Optional.of(sagas), plan);
    }

    private static int bounded(String name, long number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ": " + number);
        }
        return (int) number;
    }
}
