package dev.sagashop.bff.edge.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A W3C {@code traceparent}.
 *
 * @param value version 00: {@code 00-<32 hex: trace>-<16 hex: parent>-<2 hex: flags>}, neither id all zero
 */
public record Traceparent(String value) {

    private static final Pattern VERSION_00 =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String SAMPLED = "01";

    /** The client's own, or a new one where it sent none that is well-formed. */
    static Traceparent sentOrNew(@Nullable String sent) {
        return sent != null && VERSION_00.matcher(sent).matches() ? new Traceparent(sent) : random();
    }

    private static Traceparent random() {
        return new Traceparent("00-" + hexOf(nonZero()) + hexOf(nonZero()) + "-" + hexOf(nonZero()) + "-" + SAMPLED);
    }

    private static String hexOf(long id) {
        return HexFormat.of().toHexDigits(id);
    }

    private static long nonZero() {
        return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }
}
