package dev.sagashop.messaging.consumer;

import dev.sagashop.messaging.cloudevents.Envelope;
import java.util.List;

/**
 * The states that one batch works on. Lives as long as the batch's transaction, on one thread.
 *
 * @param <S> the kind of state that one event concerns
 */
public interface WorkingSet<S> {

    /** The state that the event concerns, with the changes of the batch's earlier events. */
    S stateFor(Envelope<?> envelope);

    /** Remembers what was decided upon the event. */
    void replace(Envelope<?> envelope, S decided);

    /**
     * Writes all changes, in few statements. Called once, after the last event and before the commit.
     *
     * @param published what the batch publishes, in order, for states that record it
     */
    void save(List<Envelope<?>> published);
}
