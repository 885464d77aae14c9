package dev.sagashop.localstack.bench.ceiling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads that work until they are told to stop, or until one of them fails. */
public final class Crew implements AutoCloseable {
    private static final int STOP_WITHIN_SECONDS = 30;

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("ceiling-", 1).daemon().factory());
    private final List<Future<Void>> tasks = new ArrayList<>();
    private volatile boolean working = true;

    /** Starts a thread whose work ends soon after {@link #isWorking} does. */
    public void start(Callable<Void> work) {
        tasks.add(threads.submit(() -> {
            try {
                return work.call();
            } finally {
                working = false; // one that has ended is missed by all others
            }
        }));
    }

    public boolean isWorking() {
        return working;
    }

    /**
     * Tells all to stop; returns when they have.
     *
     * @throws CeilingException if one of them failed
     */
    public void stop() throws InterruptedException {
        working = false;
        try {
            for (Future<Void> task : tasks) {
                task.get(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            throw new CeilingException("The ceiling could not be measured", e);
        } catch (TimeoutException e) {
            throw new CeilingException("The measurement of the ceiling does not end", e);
        }
    }

    @Override
    public void close() {
        working = false;
        threads.shutdownNow();
    }
}
