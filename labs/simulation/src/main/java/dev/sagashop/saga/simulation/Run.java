package dev.sagashop.saga.simulation;

import dev.sagashop.order.decision.Order;
import dev.sagashop.saga.simulation.faults.Faults;
import dev.sagashop.saga.simulation.invariants.Breach;
import dev.sagashop.saga.simulation.invariants.Invariant;
import dev.sagashop.saga.simulation.invariants.Invariants;
import dev.sagashop.saga.simulation.schedule.Scheduler;
import dev.sagashop.saga.simulation.services.SimulatedShop;
import dev.sagashop.saga.simulation.story.Journal;
import dev.sagashop.saga.simulation.world.SimulatedClock;
import dev.sagashop.saga.simulation.world.Surroundings;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Plays one plan: the same plan is the same run, step by step. */
final class Run {

    private final SimulatedShop shop;
    private final Scheduler scheduler;
    private final Journal journal;
    private final RunPlan plan;

    private Run(RunPlan plan, Blueprint blueprint, Journal journal) {
        this.plan = plan;
        this.journal = journal;
        RandomGenerator random = plan.random();
        var surroundings =
                new Surroundings(random, new SimulatedClock(), new Faults(random), journal, blueprint.flaws());
        this.shop = new SimulatedShop(plan.orders(), blueprint.decisions(), surroundings);
        this.scheduler = new Scheduler(shop, surroundings);
    }

    /** @return what does not hold, if anything */
    static Optional<Breach> play(RunPlan plan, Blueprint blueprint, Journal journal) {
        return new Run(plan, blueprint, journal).play();
    }

    private Optional<Breach> play() {
        try {
            scheduler.disturb(plan.steps());
            scheduler.comeToRest();
            new Invariants(shop).check();
            shop.orders().orders().forEach(order -> journal.tally().countOutcome(outcomeOf(order)));
            return Optional.empty();
        } catch (Breach breach) {
            return Optional.of(breach);
        } catch (RuntimeException e) {
            return Optional.of(Breach.of(Invariant.NO_DECISION_FAILS, e.toString() + " at " + e.getStackTrace()[0]));
        } finally {
            journal.tally().countSteps(scheduler.steps());
        }
    }

    private static String outcomeOf(Order order) {
        return order.cancellationReason() == null
                ? order.status().name()
                : order.status() + " " + order.cancellationReason();
    }
}
