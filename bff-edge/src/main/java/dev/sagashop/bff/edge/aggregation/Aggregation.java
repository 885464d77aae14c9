package dev.sagashop.bff.edge.aggregation;

import dev.sagashop.bff.edge.EdgeProperties;
import dev.sagashop.bff.edge.service.ServiceFailedException;
import dev.sagashop.bff.edge.service.ServiceFailedException.Failure;
import dev.sagashop.bff.edge.service.ServiceRefusedException;
import dev.sagashop.bff.edge.trace.TraceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One answer in the making, used by one thread: start all reads, then collect them. A read that outlives the deadline
 * is left to its own time limit; interrupting it would look like a failure of its service.
 */
public final class Aggregation {

    private final Executor readers;
    private final EdgeProperties properties;
    private final long deadlineNanos;
    private final List<String> degraded = new ArrayList<>();

    Aggregation(Executor readers, EdgeProperties properties) {
        this.readers = readers;
        this.properties = properties;
        this.deadlineNanos = System.nanoTime() + properties.deadline().toNanos();
    }

    /** Starts a read beside the others. */
    public <T> Part<T> read(String name, Supplier<T> read) {
        return new Part<>(name, CompletableFuture.supplyAsync(TraceContext.carriedBy(read), readers));
    }

    /**
     * The part without which there is no answer.
     *
     * @throws ServiceRefusedException if its service said no
     * @throws ServiceFailedException if its service failed, or was not done within the deadline
     */
    public <T> T required(Part<T> part) {
        try {
            return collected(part);
        } catch (TimeoutException e) {
            throw new ServiceFailedException(part.name, Failure.TIMED_OUT, properties.retryAfter(), e);
        }
    }

    /** A part that the answer is better with; empty if its service knows nothing, and degraded if it could not be asked. */
    public <T> Optional<T> optional(Part<T> part) {
        try {
            return Optional.of(collected(part));
        } catch (ServiceRefusedException e) {
            return e.isNotFound() ? Optional.empty() : missing(part);
        } catch (ServiceFailedException | TimeoutException e) {
            return missing(part);
        }
    }

    /** The names of the parts that the answer lacks. */
    public List<String> degraded() {
        return List.copyOf(degraded);
    }

    private <T> Optional<T> missing(Part<T> part) {
        degraded.add(part.name);
        return Optional.empty();
    }

    private <T> T collected(Part<T> part) throws TimeoutException {
        long leftNanos = Math.max(deadlineNanos - System.nanoTime(), 0);
        CompletableFuture<T> bounded = part.read.copy().orTimeout(leftNanos, TimeUnit.NANOSECONDS);
        try {
            return bounded.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case TimeoutException late -> throw late;
                case RuntimeException failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    /** A read under way, and the name under which its lack is told. */
    public static final class Part<T> {

        private final String name;
        private final CompletableFuture<T> read;

        private Part(String name, CompletableFuture<T> read) {
            this.name = name;
            this.read = read;
        }
    }
}
