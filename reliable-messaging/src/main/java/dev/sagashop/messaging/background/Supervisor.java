package dev.sagashop.messaging.background;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows all threads that the service cannot do without; health asks it whether they run. */
public final class Supervisor {

    private final Map<String, SupervisedThreads> all = new ConcurrentHashMap<>();
    private final BackgroundProperties properties;
    private final MeterRegistry registry;

    public Supervisor(BackgroundProperties properties, MeterRegistry registry) {
        this.properties = properties;
        this.registry = registry;
    }

    /** A thread of its own, which is not started yet. */
    public SupervisedThreads thread(String name, Round round) {
        return threads(name, 1, Thread.ofPlatform(), round);
    }

    /**
     * Threads that do the same, and are not started yet.
     *
     * @param name as thread dumps, health and metrics tell it; one that no others have
     * @param count 1 or more
     */
    public SupervisedThreads threads(String name, int count, Thread.Builder builder, Round round) {
        Counter restarts = Counter.builder("sagashop.thread.restarts")
                .tag("thread", name)
                .description("how often a thread went on after an error")
                .register(registry);
        var threads = new SupervisedThreads(name, count, builder, round, properties, restarts);
        all.put(name, threads);
        return threads;
    }

    /** Why the threads of a name do not run; empty if they all do. */
    Map<String, String> obstructions() {
        Map<String, String> obstructions = new ConcurrentHashMap<>();
        all.forEach((name, threads) -> {
            Optional<String> why = threads.obstruction();
            why.ifPresent(text -> obstructions.put(name, text));
        });
        return obstructions;
    }
}
