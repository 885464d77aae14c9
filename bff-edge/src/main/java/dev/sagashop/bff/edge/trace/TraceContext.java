package dev.sagashop.bff.edge.trace;

import java.util.Optional;
import java.util.function.Supplier;

/** The trace that the current thread works for; bound for the length of a request and of every read it starts. */
public final class TraceContext {

    /** The W3C header that carries it. */
    public static final String HEADER = "traceparent";

    static final ScopedValue<Traceparent> CURRENT = ScopedValue.newInstance();

    private TraceContext() {}

    public static Optional<Traceparent> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The same work, done on any thread in the trace of this one. */
    public static <T> Supplier<T> carriedBy(Supplier<T> work) {
        return current()
                .<Supplier<T>>map(
                        trace -> () -> ScopedValue.where(CURRENT, trace).call(work::get))
                .orElse(work);
    }
}
