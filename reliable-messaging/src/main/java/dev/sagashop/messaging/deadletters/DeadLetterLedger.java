package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.DeadLetters;
import dev.sagashop.messaging.consumer.GivenUp;
import java.time.InstantSource;
import java.util.List;

/** Writes down what was given up, in the transaction that gives it up. */
public class DeadLetterLedger implements DeadLetters {

    private final LetterTable table;
    private final DeadLetterProperties properties;
    private final InstantSource clock;

    public DeadLetterLedger(LetterTable table, DeadLetterProperties properties, InstantSource clock) {
        this.table = table;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void keep(List<GivenUp> records) {
        if (records.isEmpty()) {
            return;
        }
        table.add(records.stream()
                .map(record -> NewLetter.of(record, clock.instant(), properties))
                .toList());
    }
}
