package dev.sagashop.saga.simulation.schedule;

import dev.sagashop.saga.simulation.invariants.Breach;
import dev.sagashop.saga.simulation.invariants.Invariant;
import dev.sagashop.saga.simulation.services.SimulatedShop;
import dev.sagashop.saga.simulation.world.Surroundings;
import java.time.Duration;
import java.util.List;

/** Plays a run: a while in which anything may happen, then a while without faults until nothing is left to do. */
public final class Scheduler {

    private static final int[] PROGRESS = {2, 5, 10, 25};
    private static final int[] DISTURBANCE = {0, 0, 1, 3};
    private static final int[] DISTURBED_PERMILLE = {0, 5, 20, 60, 200};
    private static final int MAX_TRIES_OF_STEP = 6;
    private static final int MAX_STEPS_TO_REST = 20_000;
    private static final Duration STEP = Duration.ofMillis(20);

    /** The short ones suffice for back-offs, the last is longer than every bound and claim. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofMinutes(3));

    private final SimulatedShop shop;
    private final Surroundings surroundings;
    private final Cast progress;
    private final Cast disturbances;
    private final int disturbedPermille;
    private int steps;

    public Scheduler(SimulatedShop shop, Surroundings surroundings) {
        this.shop = shop;
        this.surroundings = surroundings;
        this.progress = new Cast(shop.progress(), PROGRESS, surroundings.random());
        this.disturbances = new Cast(shop.disturbances(), DISTURBANCE, surroundings.random());
        this.disturbedPermille = DISTURBED_PERMILLE[surroundings.random().nextInt(DISTURBED_PERMILLE.length)];
    }

    /** So many steps, of which each may be a fault. */
    public void disturb(int wanted) {
        for (int tries = 0; steps < wanted && tries < wanted * MAX_TRIES_OF_STEP; tries++) {
            Cast cast = surroundings.random().nextInt(1000) < disturbedPermille ? disturbances : progress;
            if (cast.anyoneActs()) {
                tick();
            }
        }
    }

    /**
     * No faults from now on, until all is quiet.
     *
     * @throws Breach if it does not become quiet
     */
    public void comeToRest() {
        surroundings.faults().end();
        shop.mend();
        int bound = steps + MAX_STEPS_TO_REST;
        while (workIsLeft()) {
            tick();
            if (steps > bound) {
                throw Breach.of(Invariant.BECOMES_QUIET, "still busy after " + MAX_STEPS_TO_REST + " steps");
            }
        }
    }

    /** When there is nothing to do now, there may be later. */
    private boolean workIsLeft() {
        if (progress.anyoneActs() || progress.someoneActs()) {
            return true;
        }
        return PAUSES.stream().anyMatch(pause -> {
            surroundings.clock().advance(pause);
            return progress.someoneActs();
        });
    }

    private void tick() {
        steps++;
        surroundings.clock().advance(STEP);
    }

    public int steps() {
        return steps;
    }
}
