package dev.sagashop.messaging.deadletters;

/** The topics on which dead letters are announced, to whom it may concern; the ledger is what counts. */
public final class DeadLetterTopics {

    /** When the record was given up, RFC 3339. */
    public static final String FAILED_AT = "dlt-failed-at";

    /** The letter's id, by which it can be shown, replayed and discarded. */
    public static final String LETTER_ID = "dlt-letter-id";

    private DeadLetterTopics() {}

    /** The dead letter topic of a consumer group: one for each topic that it reads. */
    public static String nameFor(String topic, String group) {
        return topic + "." + group + ".dlt";
    }
}
