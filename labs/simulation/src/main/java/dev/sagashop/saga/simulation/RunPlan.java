package dev.sagashop.saga.simulation;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A run, before it is played.
 *
 * @param seed everything that is left to chance
 * @param orders how many are placed, each of them a saga
 * @param steps how long anything may go wrong; then the shop comes to rest
 */
record RunPlan(long seed, int orders, int steps) {

    private static final int MIN_ORDERS = 4;
    private static final int MAX_ORDERS = 12;
    private static final int MIN_STEPS_OF_ORDER = 10;
    private static final int MAX_STEPS_OF_ORDER = 80;

    /** By name, because the default algorithm may change from one JDK to the next. */
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    static RunPlan of(long seed) {
        RandomGenerator size = ALGORITHM.create(~seed);
        int orders = size.nextInt(MIN_ORDERS, MAX_ORDERS + 1);
        return new RunPlan(seed, orders, orders * size.nextInt(MIN_STEPS_OF_ORDER, MAX_STEPS_OF_ORDER + 1));
    }

    RandomGenerator random() {
        return ALGORITHM.create(seed);
    }

    /** What plays this run again. */
    String command() {
        String command = "./shop simulate --seed " + seed;
        return equals(of(seed)) ? command : command + " --orders " + orders + " --steps " + steps;
    }
}
