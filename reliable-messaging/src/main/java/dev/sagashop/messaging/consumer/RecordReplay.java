package dev.sagashop.messaging.consumer;

import dev.sagashop.messaging.consumer.BatchItem.Reaction;
import dev.sagashop.messaging.consumer.BatchItem.Refused;
import dev.sagashop.messaging.consumer.BatchItem.Skipped;
import java.util.List;
import java.util.Optional;

/** Takes one record of a topic again, in the way in which the batch consumer takes it. */
class RecordReplay {

    private final BatchSorter sorter;
    private final BatchTransaction<?> transaction;

    RecordReplay(BatchSorter sorter, BatchTransaction<?> transaction) {
        this.sorter = sorter;
        this.transaction = transaction;
    }

    /** @return what the event came to now; empty if it had had its effect before */
    Optional<Effect> replay(IncomingRecord source) {
        return switch (sorter.sort(source)) {
            case Reaction reaction ->
                transaction.execute(List.of(reaction)).stream()
                        .map(BatchTransaction.Processed::effect)
                        .findFirst();
            case Refused refused -> throw new ReplayFailedException(refused.givenUp());
            case Skipped skipped -> throw unwanted(source, "no function of this service wants such an event");
        };
    }

    static ReplayFailedException unwanted(IncomingRecord source, String why) {
        return new ReplayFailedException(new GivenUp(source, GivenUp.Why.UNWANTED, new IllegalStateException(why)));
    }
}
