package dev.sagashop.localstack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Starts the six services, two at a time: measured best, since starting one is one thread's work. */
final class ServiceStart {
    private static final int AT_A_TIME = 2;

    private final Consumer<Part> start;

    ServiceStart(Consumer<Part> start) {
        this.start = start;
    }

    /** Returns when all are healthy; fails with the first failure's reason once the others have settled. */
    void startAll() {
        try (ExecutorService starters = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofPlatform().name("starter-", 1).factory())) {
            List<CompletableFuture<Void>> starts = Part.services().stream()
                    .map(service -> CompletableFuture.runAsync(() -> start.accept(service), starters))
                    .toList();
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }
}
