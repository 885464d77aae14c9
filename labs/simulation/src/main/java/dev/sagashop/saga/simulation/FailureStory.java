package dev.sagashop.saga.simulation;

import dev.sagashop.saga.simulation.invariants.Breach;
import dev.sagashop.saga.simulation.story.Journal;
import dev.sagashop.saga.simulation.story.StoryDiagram;

/** Plays a failing run again, and tells it. */
final class FailureStory {

    private FailureStory() {}

    static String tell(Failure failure, Blueprint blueprint) {
        Journal journal = Journal.telling();
        Breach breach = Run.play(failure.plan(), blueprint, journal).orElseThrow();
        return """
                Seed %d breaks an invariant: %s.
                %s%s

                %s
                Play it again: %s
                """.formatted(
                        failure.plan().seed(),
                        breach.invariant().sentence(),
                        breach.orderId()
                                .map(id -> "Order " + id.getLeastSignificantBits() + ": ")
                                .orElse(""),
                        breach.getMessage(),
                        StoryDiagram.draw(journal.moments(), breach.orderId()),
                        failure.plan().command());
    }
}
