package dev.sagashop.messaging.consumer;

import dev.sagashop.messaging.cloudevents.Envelope;
import java.util.List;

/**
 * A service's states, a batch at a time.
 *
 * @param <S> the kind of state that one event concerns
 */
public interface States<S> {

    /**
     * Reads, in few statements whatever the batch's size, all that deciding upon the events needs. Runs inside the
     * batch's transaction; locks what it will change, in a fixed order so that two batches cannot deadlock.
     */
    WorkingSet<S> load(List<Envelope<?>> batch);
}
