package dev.sagashop.order.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client's name for its request, the same when it repeats it: 1 to 100 visible ASCII characters. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");

    private IdempotencyKey() {}

    /**
     * The key, or null if the client gave none.
     *
     * @throws org.springframework.web.ErrorResponseException if it has another form
     */
    static @Nullable String of(@Nullable String header) {
        if (header != null && !FORM.matcher(header).matches()) {
            throw Problems.invalidParameter(HEADER, "must be 1 to 100 visible ASCII characters");
        }
        return header;
    }
}
