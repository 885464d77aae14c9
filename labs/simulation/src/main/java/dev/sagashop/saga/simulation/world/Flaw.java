package dev.sagashop.saga.simulation.world;

/** Mistakes in the plumbing between decisions that can be built in, to see that the simulation finds them. */
public enum Flaw {
    /** Events go to the broker before the transaction that they belong to has committed. */
    PUBLISHES_BEFORE_THE_COMMIT("events are published before the commit"),
    /** Offsets are committed when the records are read, before they had their effect. */
    COMMITS_OFFSETS_BEFORE_THE_TRANSACTION("offsets are committed before the transaction"),
    /** Records leave the outbox before the broker has acknowledged them. */
    DELETES_BEFORE_THE_ACKNOWLEDGEMENT("the outbox is emptied before the broker has acknowledged"),
    /** Nobody remembers which events had their effect. */
    KEEPS_NO_PROCESSED_MARKS("nobody remembers which events were processed"),
    /** The marks commit on their own, before the effect. */
    MARKS_IN_A_TRANSACTION_OF_ITS_OWN("processed marks commit before the effect"),
    /** An event that cannot be processed is acknowledged and gone. */
    DROPS_DEAD_LETTERS("what cannot be processed is dropped"),
    /** The gateway is asked without a key, so each time counts. */
    ASKS_WITHOUT_IDEMPOTENCY_KEY("the gateway is asked without an idempotency key"),
    /** Calls that a crash took along are never asked again. */
    RESUMES_NO_PAYMENTS("calls that were lost are never asked again"),
    /** Who has read that there is nothing writes as if that were still so. */
    FIRST_WRITES_OVERWRITE("a first write overwrites what another transaction wrote meanwhile"),
    /** A state is read without {@code for update}. */
    READS_WITHOUT_LOCKS("states are read without locks");

    private final String sentence;

    Flaw(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
