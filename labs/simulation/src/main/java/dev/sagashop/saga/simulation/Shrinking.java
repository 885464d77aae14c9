package dev.sagashop.saga.simulation;

import dev.sagashop.saga.simulation.story.Journal;
import dev.sagashop.saga.simulation.story.Tally;
import java.util.Optional;

/** Looks for a smaller run that breaks the same invariant: fewer orders and fewer steps tell a shorter story. */
final class Shrinking {

    private static final int MAX_TRIES = 3_000;
    private static final int MAX_ORDERS = 3;
    private static final int STEPS_OF_ORDER = 30;

    private Shrinking() {}

    /** @return the failure itself, if no smaller one is found */
    static Failure shrink(Failure failure, Blueprint blueprint) {
        for (int orders = 1; orders <= MAX_ORDERS; orders++) {
            for (int i = 0; i < MAX_TRIES / MAX_ORDERS; i++) {
                int steps = STEPS_OF_ORDER * (1 + i % 4);
                Optional<Failure> smaller =
                        play(new RunPlan(failure.plan().seed() + i / 4, orders, steps), failure, blueprint);
                if (smaller.isPresent()) {
                    return shortened(smaller.get(), blueprint);
                }
            }
        }
        return failure;
    }

    /** The last fault is not needed to break what is broken already. */
    private static Failure shortened(Failure failure, Blueprint blueprint) {
        RunPlan plan = failure.plan();
        for (int steps = 0; steps < plan.steps(); steps++) {
            Optional<Failure> shorter = play(new RunPlan(plan.seed(), plan.orders(), steps), failure, blueprint);
            if (shorter.isPresent()) {
                return shorter.get();
            }
        }
        return failure;
    }

    private static Optional<Failure> play(RunPlan plan, Failure like, Blueprint blueprint) {
        return Run.play(plan, blueprint, Journal.counting(new Tally()))
                .filter(breach -> breach.invariant() == like.breach().invariant())
                .map(breach -> new Failure(plan, breach));
    }
}
