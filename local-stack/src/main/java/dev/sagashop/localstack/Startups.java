package dev.sagashop.localstack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Things that start at the same time: either all of them run in the end, or none. */
final class Startups {
    private final List<CompletableFuture<? extends AutoCloseable>> startups;

    @SafeVarargs
    Startups(CompletableFuture<? extends AutoCloseable>... startups) {
        this.startups = List.of(startups);
    }

    static <T> CompletableFuture<T> async(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, command -> Thread.ofPlatform().name("startup").start(command));
    }

    static CompletableFuture<Void> async(Runnable work) {
        return CompletableFuture.runAsync(
                work, command -> Thread.ofPlatform().name("shutdown").start(command));
    }

    /** Waits for all; when one fails, closes the others and fails with its reason. */
    void joinOrCloseAll() {
        try {
            CompletableFuture.allOf(startups.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            startups.forEach(Startups::closeIfStarted);
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof RuntimeException reason ? reason : new StartUpException(cause.toString(), cause);
        }
    }

    private static void closeIfStarted(CompletableFuture<? extends AutoCloseable> startup) {
        if (startup.isCompletedExceptionally()) {
            return;
        }
        // AutoCloseable declares a plain Exception; what failed first is the reason to report.
        try {
            startup.join().close();
        } catch (Exception e) {
            System.err.println("While stopping after a failed start: " + e);
        }
    }
}
