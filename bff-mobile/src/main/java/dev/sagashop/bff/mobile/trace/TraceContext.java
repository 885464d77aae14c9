package dev.sagashop.bff.mobile.trace;

import java.util.Optional;

/** The trace that the current thread works for; bound for the length of a request. */
public final class TraceContext {

    /** The W3C header that carries it. */
    public static final String HEADER = "traceparent";

    static final ScopedValue<Traceparent> CURRENT = ScopedValue.newInstance();

    private TraceContext() {}

    public static Optional<Traceparent> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
