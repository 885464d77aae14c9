package dev.sagashop.saga.simulation.services;

import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.story.Subjects;
import dev.sagashop.saga.simulation.world.DeadLetter;
import dev.sagashop.saga.simulation.world.SimulatedService;
import dev.sagashop.saga.simulation.world.Surroundings;
import java.util.List;

/** Someone who mends services and replays their dead letters, in any order and however late. */
final class DeadLetterDesk {

    private static final int[] POSTPONED_PERCENT = {0, 90, 99};

    private final List<SimulatedService> services;
    private final Surroundings surroundings;
    private final int postponedPercent;

    DeadLetterDesk(List<SimulatedService> services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
        this.postponedPercent = POSTPONED_PERCENT[surroundings.random().nextInt(POSTPONED_PERCENT.length)];
    }

    /** Replays a letter of any service, if today is the day. @return whether there was one */
    boolean replay() {
        if (!surroundings.faults().haveEnded() && surroundings.random().nextInt(100) < postponedPercent) {
            return false;
        }
        int first = surroundings.random().nextInt(services.size());
        for (int i = 0; i < services.size(); i++) {
            if (replay(services.get((first + i) % services.size()))) {
                return true;
            }
        }
        return false;
    }

    /** Replays any of the service's letters. @return whether there was one */
    boolean replay(SimulatedService service) {
        List<DeadLetter> letters = service.deadLetters();
        if (letters.isEmpty()) {
            return false;
        }
        DeadLetter letter = letters.get(surroundings.random().nextInt(letters.size()));
        service.mend(letter.envelope().metadata().id());
        service.replay(letter);
        surroundings.journal().struck(Fault.LATE_REPLAY, service.name(), Subjects.ordersOf(letter.envelope()));
        return true;
    }
}
