package dev.sagashop.order.api;

import java.util.regex.Pattern;

/**
 * Who asks.
 *
 * @param value 1 to 64 letters, digits, underscores, hyphens, and dots between them: mails go to it, and a mail address has
 *     dots nowhere else (RFC 5322, 3.4.1)
 */
record CustomerId(String value) {

    private static final Pattern FORM = Pattern.compile("(?!.{65})[A-Za-z0-9_-]+(?:[.][A-Za-z0-9_-]+)*");

    /** @throws IllegalArgumentException if it has another form */
    CustomerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 64 letters, digits, '_', '-', or '.' between them");
        }
    }
}
