package dev.sagashop.order.api;

import java.util.regex.Pattern;

/**
 * The version of a cart that a customer saw.
 *
 * @param value 0 or more
 */
record CartVersion(long value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");

    /** Spring reads the parameter with it. @throws IllegalArgumentException if it is no such number */
    public static CartVersion valueOf(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a whole number, 0 or more");
        }
        return new CartVersion(Long.parseLong(text));
    }
}
