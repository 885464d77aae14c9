package dev.sagashop.saga.simulation.world;

import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.faults.Faults;
import dev.sagashop.saga.simulation.story.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What all parts of one simulated shop share.
 *
 * @param random the only source of chance, so that a seed is a run
 * @param clock the only source of time
 * @param faults what goes wrong
 * @param journal what happens
 * @param flaws mistakes that are built in
 */
public record Surroundings(
        RandomGenerator random, SimulatedClock clock, Faults faults, Journal journal, Set<Flaw> flaws) {

    public boolean has(Flaw flaw) {
        return flaws.contains(flaw);
    }

    public Instant now() {
        return clock.instant();
    }

    /** From 1 to a bound. */
    public int some(int atMost) {
        return 1 + random.nextInt(atMost);
    }

    /** Whether the fault strikes now; if so it is in the journal. */
    public boolean strikes(Fault fault, String where, UUID orderId) {
        boolean strikes = faults.strikes(fault);
        if (strikes) {
            journal.struck(fault, where, orderId);
        }
        return strikes;
    }

    /** Nothing else happens for a while. */
    public void passTime(Duration duration) {
        journal.struck(Fault.TIME_PASSES, "", Set.of());
        clock.advance(duration);
    }
}
