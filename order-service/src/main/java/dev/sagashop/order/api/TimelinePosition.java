package dev.sagashop.order.api;

import java.util.regex.Pattern;

/**
 * An event's position on its order's timeline.
 *
 * @param value 1 for the first; 0 is before it
 */
record TimelinePosition(int value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}");

    /** Spring reads the parameter with it. @throws IllegalArgumentException if it is no number of 1 to 9 digits */
    public static TimelinePosition valueOf(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a whole number in 1 to 9 digits");
        }
        return new TimelinePosition(Integer.parseInt(text));
    }
}
