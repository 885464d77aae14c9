package dev.sagashop.testing;

import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.Database;
import dev.sagashop.infrastructure.InfrastructureException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;

/** The images of docker-compose.yml, in containers that Testcontainers removes when the JVM is gone. */
public final class ContainerStack implements TestStack {
    private final ContainerBroker broker = new ContainerBroker();
    private final ContainerDatabase database = new ContainerDatabase();
    private final Map<Startable, CompletableFuture<Void>> starts = new HashMap<>();

    ContainerStack() {}

    @Override
    public Broker broker() {
        await(startOf(broker.container()));
        return broker;
    }

    /** Who needs a database needs the broker next: both start at the same time. */
    @Override
    public Database database() {
        startOf(broker.container());
        await(startOf(database.container()));
        return database;
    }

    private synchronized CompletableFuture<Void> startOf(Startable container) {
        return starts.computeIfAbsent(container, Startables::deepStart);
    }

    private static void await(CompletableFuture<Void> start) {
        try {
            start.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new InfrastructureException(
                    "The containers for the tests could not be started (%s); -Dstack=embedded needs none."
                            .formatted(cause.getMessage()),
                    cause);
        }
    }
}
