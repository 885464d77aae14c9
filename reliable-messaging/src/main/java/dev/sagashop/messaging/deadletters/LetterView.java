package dev.sagashop.messaging.deadletters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One letter as it is shown.
 *
 * @param letter what a list shows of it as well
 * @param key the record's key
 * @param headers the record's headers
 * @param payload the record's data as text; null if it has none
 * @param exception the class of what went wrong the last time
 * @param stackSummary the beginning of its stack trace
 */
record LetterView(
        @JsonUnwrapped LetterSummary letter,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String payload,
        String exception,
        String stackSummary) {

    static LetterView of(DeadLetter letter) {
        byte[] payload = letter.original().payload();
        return new LetterView(
                letter.summary(),
                letter.original().key(),
                letter.original().headers(),
                payload == null ? null : new String(payload, StandardCharsets.UTF_8),
                letter.exception(),
                letter.stackSummary());
    }
}
