package dev.sagashop.saga.simulation.services;

import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.story.Subjects;
import dev.sagashop.saga.simulation.world.Broker;
import dev.sagashop.saga.simulation.world.DeadLetter;
import dev.sagashop.saga.simulation.world.SimulatedService;
import dev.sagashop.saga.simulation.world.Surroundings;
import java.util.List;

/** Someone who mends services and replays their dead letters, in any order and however late. */
final class DeadLetterDesk {

    private final List<SimulatedService> services;
    private final Broker broker;
    private final Surroundings surroundings;

    DeadLetterDesk(List<SimulatedService> services, Broker broker, Surroundings surroundings) {
        this.services = services;
        this.broker = broker;
        this.surroundings = surroundings;
    }

    /** Puts a letter back where it came from: all groups see the event again, and all but one had its effect before. */
    boolean replay() {
        List<DeadLetter> letters = broker.deadLetters();
        if (letters.isEmpty()) {
            return false;
        }
        DeadLetter letter = letters.remove(surroundings.random().nextInt(letters.size()));
        services.stream()
                .filter(service -> service.name().equals(letter.service()))
                .forEach(service -> service.mend(letter.envelope().metadata().id()));
        broker.send(letter.topic(), letter.envelope());
        surroundings.journal().struck(Fault.LATE_REPLAY, letter.service(), Subjects.ordersOf(letter.envelope()));
        return true;
    }
}
