package dev.sagashop.order.api;

import java.util.regex.Pattern;

/**
 * Who asks.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens
 */
record CustomerId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException if it has another form */
    CustomerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 64 letters, digits, dots, underscores or hyphens");
        }
    }
}
