package dev.sagashop.order.api;

import java.time.DateTimeException;
import java.time.Duration;

/**
 * How long something has waited at least, as a client names it: an ISO 8601 duration such as {@code PT90S}.
 *
 * @param value 0 to 30 days
 */
record WaitingTime(Duration value) {

    private static final Duration LONGEST = Duration.ofDays(30);

    /** Spring reads the parameter with it. @throws IllegalArgumentException if it is none within the bounds */
    public static WaitingTime valueOf(String text) {
        try {
            Duration value = Duration.parse(text);
            if (value.isNegative() || value.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("must be from PT0S to PT720H");
            }
            return new WaitingTime(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be an ISO 8601 duration", e);
        }
    }
}
