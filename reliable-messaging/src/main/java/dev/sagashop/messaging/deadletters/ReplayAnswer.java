package dev.sagashop.messaging.deadletters;

import java.util.List;
import java.util.UUID;

/**
 * What a replay came to.
 *
 * @param id the letter that was to be replayed
 * @param outcome what became of it
 * @param message the same for people
 * @param earlier what the replays of the earlier letters of the same key came to, which went before it
 */
public record ReplayAnswer(UUID id, Outcome outcome, String message, List<ReplayAnswer> earlier) {

    /** What can become of a letter that is replayed. */
    public enum Outcome {
        /** Its event has had its effect now. */
        REPLAYED,
        /** Its event was processed now and changed nothing: it was refused, or came too late; the message names the answer. */
        CHANGED_NOTHING,
        /** Its event had had its effect before, and has none a second time. */
        REPLAYED_BEFORE,
        /** It was discarded after it had been chosen, and has no effect. */
        DISCARDED,
        /** It failed again and stays open. */
        FAILED_AGAIN,
        /** An earlier letter of the same key failed again; to replay this one would change their order. */
        WAITS;

        boolean isDone() {
            return switch (this) {
                case REPLAYED, CHANGED_NOTHING, REPLAYED_BEFORE, DISCARDED -> true;
                case FAILED_AGAIN, WAITS -> false;
            };
        }
    }
}
