package dev.sagashop.messaging.deadletters;

import dev.sagashop.events.EventType;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.consumer.GivenUp;
import dev.sagashop.messaging.consumer.IncomingRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * A record that has just been given up, in a form that the database takes whatever the record looks like: a letter that
 * could not be kept would hold up its partition.
 */
record NewLetter(
        UUID id,
        IncomingRecord original,
        @Nullable String eventId,
        @Nullable String eventType,
        @Nullable String subject,
        GivenUp.Why kind,
        String exception,
        String message,
        String stackSummary,
        Instant failedAt) {

    /** What can be indexed; the ids that we give are shorter. */
    private static final int ATTRIBUTE_LENGTH = 200;

    static NewLetter of(GivenUp givenUp, Instant failedAt, DeadLetterProperties lengths) {
        IncomingRecord source = givenUp.source();
        Throwable fault = faultOf(givenUp);
        return new NewLetter(
                idOf(source),
                source,
                attribute(source.headers().get(CloudEventHeaders.ID)),
                attribute(typeOf(source.headers().get(CloudEventHeaders.TYPE))),
                attribute(source.headers().getOrDefault(CloudEventHeaders.SUBJECT, source.key())),
                givenUp.why(),
                fault.getClass().getName(),
                text(Objects.requireNonNullElse(fault.getMessage(), ""), lengths.messageLength()),
                text(stackTrace(givenUp.reason()), lengths.stackLength()),
                failedAt);
    }

    /** What went wrong beneath all that wraps it; how a record is malformed is said at the top. */
    private static Throwable faultOf(GivenUp givenUp) {
        return givenUp.why() == GivenUp.Why.POISONED
                ? NestedExceptionUtils.getMostSpecificCause(givenUp.reason())
                : givenUp.reason();
    }

    /** The place alone would do, had no topic ever been made anew. */
    private static UUID idOf(IncomingRecord source) {
        String what = source.headers().get(CloudEventHeaders.ID);
        if (what == null) {
            what = Integer.toHexString(Arrays.hashCode(source.payload()));
        }
        String place = source.topic() + '/' + source.partition() + '/' + source.offset();
        return UUID.nameUUIDFromBytes((place + '/' + what).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String typeOf(@Nullable String wireName) {
        return wireName == null
                ? null
                : EventType.ofWireName(wireName).map(EventType::displayName).orElse(wireName);
    }

    private static @Nullable String attribute(@Nullable String value) {
        return value == null ? null : text(value, ATTRIBUTE_LENGTH);
    }

    private static String stackTrace(Throwable reason) {
        StringWriter trace = new StringWriter();
        reason.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static String text(String value, int length) {
        return storable(value.substring(0, Math.min(value.length(), length)));
    }

    /** PostgreSQL keeps no text with a zero in it. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
