package dev.sagashop.messaging.consumer;

import java.util.List;

/**
 * What an event came to when it was processed.
 *
 * @param changedState whether what its function decides upon is another since; if not, the event was refused, came too
 *     late to matter, or only asked
 * @param answers the names of the events that it led to, such as {@code StockReserved}
 */
public record Effect(boolean changedState, List<String> answers) {

    public Effect {
        answers = List.copyOf(answers);
    }
}
