package dev.sagashop.saga.simulation.schedule;

import dev.sagashop.saga.simulation.invariants.Breach;
import dev.sagashop.saga.simulation.invariants.Invariant;
import dev.sagashop.saga.simulation.services.SimulatedShop;
import dev.sagashop.saga.simulation.world.Surroundings;
import java.time.Duration;

/** Plays a run: a while in which anything may happen, then a while without faults until nothing is left to do. */
public final class Scheduler {

    private static final int[] PROGRESS = {1, 3, 10, 30};
    private static final int[] DISTURBANCE = {0, 0, 1, 3};
    private static final int[] DISTURBED_PERMILLE = {0, 20, 60, 150, 300};
    private static final int MAX_STEPS_TO_REST = 20_000;
    private static final Duration STEP = Duration.ofMillis(20);

    /** Longer than every bound, back-off and claim. */
    private static final Duration LONG = Duration.ofMinutes(3);

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
        for (int i = 0; i < wanted; i++) {
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
        surroundings.clock().advance(LONG);
        return progress.someoneActs();
    }

    private void tick() {
        steps++;
        surroundings.clock().advance(STEP);
    }

    public int steps() {
        return steps;
    }
}
