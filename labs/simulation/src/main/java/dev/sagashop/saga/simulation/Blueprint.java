package dev.sagashop.saga.simulation;

import dev.sagashop.saga.simulation.services.Decisions;
import dev.sagashop.saga.simulation.world.Flaw;
import java.util.Set;

/**
 * How a shop is built.
 *
 * @param decisions what it decides
 * @param flaws mistakes in what is between the decisions; none but in tests of the simulation itself
 */
record Blueprint(Decisions decisions, Set<Flaw> flaws) {

    /** As the shop really is. */
    static Blueprint real() {
        return new Blueprint(Decisions.real(), Set.of());
    }

    static Blueprint with(Decisions decisions) {
        return new Blueprint(decisions, Set.of());
    }
}
