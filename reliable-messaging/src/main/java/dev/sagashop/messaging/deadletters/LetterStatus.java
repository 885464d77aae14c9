package dev.sagashop.messaging.deadletters;

/** Where a dead letter stands. */
public enum LetterStatus {
    /** It waits for people. */
    OPEN,
    /** Its event was processed; the note says what it came to. */
    REPLAYED,
    /** People decided that its event shall have none. */
    DISCARDED
}
