package dev.sagashop.bff.edge.customer;

import java.util.regex.Pattern;

/**
 * The customer on whose behalf a request is made.
 *
 * @param value 1 to 64 letters, digits, underscores, hyphens, and dots between them: mails go to it, and a mail address has
 *     dots nowhere else (RFC 5322, 3.4.1)
 */
public record CustomerId(String value) {

    /** What carries the customer from the BFF to the services. */
    public static final String HEADER = "X-Customer-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("(?!.{65})[A-Za-z0-9_-]+(?:[.][A-Za-z0-9_-]+)*");

    /** @throws IllegalArgumentException if the value is not well-formed */
    public CustomerId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("no customer id: " + value);
        }
    }

    static boolean isWellFormed(String value) {
        return WELL_FORMED.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
