package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.GivenUp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a request says; what is wrong with it is named. */
record LetterParameters(DeadLetterProperties properties) {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int MAX_REASON_LENGTH = 500;

    LetterFilter filter(
            @Nullable String status, @Nullable String order, @Nullable String topic, @Nullable String reason) {
        return new LetterFilter(
                one(LetterStatus.class, "status", status),
                text("order", order),
                text("topic", topic),
                one(GivenUp.Why.class, "reason", reason));
    }

    /** PostgreSQL knows no text with a zero in it, and there is no order and no topic of such a name. */
    private static @Nullable String text(String name, @Nullable String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            throw bad(name + " must not contain a zero character");
        }
        return value;
    }

    UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new RefusedRequestException(NOT_FOUND, "There is no dead letter " + value + ": that is no UUID.");
        }
    }

    long cursor(@Nullable String value) {
        return value == null ? 0 : number("cursor", value, 0, Long.MAX_VALUE);
    }

    int limit(@Nullable String value) {
        return value == null
                ? properties.pageSize()
                : Math.toIntExact(number("limit", value, 1, properties.maxPageSize()));
    }

    String discardReason(@Nullable String value) {
        if (value == null || value.isBlank() || value.length() > MAX_REASON_LENGTH) {
            throw bad("discard needs a reason of 1 to " + MAX_REASON_LENGTH + " characters, as {\"reason\": \"...\"}");
        }
        return NewLetter.storable(value);
    }

    private static long number(String name, String value, long min, long max) {
        try {
            long number = Long.parseLong(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(name + " is no number: " + value);
        }
        throw bad(name + " must be between " + min + " and " + max + ": " + value);
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw bad(name + " must be one of " + List.of(type.getEnumConstants()) + ": " + value);
        }
    }

    private static RefusedRequestException bad(String detail) {
        return new RefusedRequestException(BAD_REQUEST, detail);
    }
}
