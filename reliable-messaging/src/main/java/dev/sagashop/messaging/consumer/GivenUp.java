package dev.sagashop.messaging.consumer;

import java.util.Locale;

/**
 * A record that becomes a dead letter.
 *
 * @param source the record as it came
 * @param why what kind of fault it is
 * @param reason the fault itself
 */
public record GivenUp(IncomingRecord source, Why why, Throwable reason) {

    /** The kinds of fault that make a dead letter. */
    public enum Why {
        /** It says that it is one of our events and cannot be read as one. */
        MALFORMED,
        /** It has more causes before it than any saga makes: events answer each other in a loop. */
        TOO_DEEP,
        /** The function, or the database on its behalf, fails at it however often it is tried. */
        POISONED,
        /** No function of this version wants it, as a replay may find of a letter that another version left. */
        UNWANTED;

        /** As metrics say it: {@code too-deep}. */
        String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
