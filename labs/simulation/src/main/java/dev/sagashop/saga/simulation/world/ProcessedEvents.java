package dev.sagashop.saga.simulation.world;

import dev.sagashop.messaging.cloudevents.Envelope;
import java.util.List;
import java.util.UUID;

/** Remembers which events had their effect, with the transaction of the effect itself. */
final class ProcessedEvents {

    private final Surroundings surroundings;
    private final Table<UUID, Boolean> marks;

    ProcessedEvents(Database database, Surroundings surroundings) {
        this.marks = new Table<>(database);
        this.surroundings = surroundings;
    }

    /** Marks all as processed, and returns those that were not before; of two with the same id, the first. */
    List<Envelope<?>> mark(List<Envelope<?>> envelopes) {
        return surroundings.has(Flaw.KEEPS_NO_PROCESSED_MARKS)
                ? envelopes
                : envelopes.stream()
                        .filter(envelope -> mark(envelope.metadata().id()))
                        .toList();
    }

    private boolean mark(UUID id) {
        if (surroundings.has(Flaw.MARKS_IN_A_TRANSACTION_OF_ITS_OWN)) {
            boolean fresh = marks.find(id).isEmpty();
            marks.init(id, true);
            return fresh;
        }
        return marks.add(id, true);
    }
}
