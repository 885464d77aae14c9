package dev.sagashop.saga.simulation.world;

/** Mistakes in the plumbing between decisions that can be built in, to see that the simulation finds them. */
public enum Flaw {
    /** Events go to the broker before the transaction that they belong to has committed. */
    PUBLISHES_BEFORE_THE_COMMIT,
    /** Offsets are committed when the records are read, before they had their effect. */
    COMMITS_OFFSETS_BEFORE_THE_TRANSACTION,
    /** Records leave the outbox before the broker has acknowledged them. */
    DELETES_BEFORE_THE_ACKNOWLEDGEMENT,
    /** Nobody remembers which events had their effect. */
    KEEPS_NO_PROCESSED_MARKS,
    /** The marks commit on their own, before the effect. */
    MARKS_IN_A_TRANSACTION_OF_ITS_OWN,
    /** An event that cannot be processed is acknowledged and gone. */
    DROPS_DEAD_LETTERS,
    /** The gateway is asked without a key, so each time counts. */
    ASKS_WITHOUT_IDEMPOTENCY_KEY,
    /** Calls that a crash took along are never asked again. */
    RESUMES_NO_PAYMENTS
}
