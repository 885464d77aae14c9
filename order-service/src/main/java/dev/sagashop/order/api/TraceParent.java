package dev.sagashop.order.api;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a trace has come to.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context, traceparent</a>
 */
final class TraceParent {

    private static final Pattern VERSION_00 =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** The request's own, or a new trace if the header is missing or malformed, as the specification asks. */
    static String of(@Nullable String header) {
        return header != null && VERSION_00.matcher(header).matches() ? header : begin();
    }

    private static String begin() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // An id of zeros alone is invalid; the upper half of the trace id and the span id never are.
        long high = random.nextLong(1, Long.MAX_VALUE);
        long span = random.nextLong(1, Long.MAX_VALUE);
        return "00-" + hex.toHexDigits(high) + hex.toHexDigits(random.nextLong()) + '-' + hex.toHexDigits(span) + "-01";
    }
}
