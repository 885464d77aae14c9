package dev.sagashop.order.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client's name for its request, the same when it repeats it: 1 to 100 visible ASCII characters. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");

    private IdempotencyKey() {}

    /**
     * The request's key, or null if the client gave none.
     *
     * @throws org.springframework.web.ErrorResponseException if it has another form, or there are two
     */
    static @Nullable String of(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(HEADER));
        if (keys.isEmpty()) {
            return null;
        }
        if (keys.size() > 1 || !FORM.matcher(keys.getFirst()).matches()) {
            throw Problems.invalidParameter(HEADER, "must be one of 1 to 100 visible ASCII characters");
        }
        return keys.getFirst();
    }
}
