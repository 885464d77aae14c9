package dev.sagashop.order.api;

import java.util.regex.Pattern;

/**
 * How long a page may be.
 *
 * @param value entries, 1 to 100
 */
record PageLimit(int value) {

    /** Digits alone: Java's own parsers take signs and the digits of other scripts too. */
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]?|100");

    /** Spring reads the parameter with it. @throws IllegalArgumentException if it is no number within the bounds */
    public static PageLimit valueOf(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a whole number from 1 to 100");
        }
        return new PageLimit(Integer.parseInt(text));
    }
}
