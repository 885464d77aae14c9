package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.DeadLetters;
import dev.sagashop.messaging.consumer.GivenUp;
import dev.sagashop.messaging.outbox.Outbox;
import java.time.InstantSource;
import java.util.List;

/** Writes down what was given up, and announces it, in one transaction. */
public class DeadLetterLedger implements DeadLetters {

    private final LetterTable table;
    private final Announcements announcements;
    private final Outbox outbox;
    private final DeadLetterProperties properties;
    private final InstantSource clock;

    /** @param service the name of this service, which is its consumer group */
    public DeadLetterLedger(
            LetterTable table, Outbox outbox, String service, DeadLetterProperties properties, InstantSource clock) {
        this.table = table;
        this.announcements = new Announcements(service);
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void keep(List<GivenUp> records) {
        if (records.isEmpty()) {
            return;
        }
        List<NewLetter> letters = records.stream()
                .map(record -> NewLetter.of(record, clock.instant(), properties))
                .toList();
        table.add(letters);
        outbox.publishRecords(letters.stream().map(announcements::of).toList());
    }
}
