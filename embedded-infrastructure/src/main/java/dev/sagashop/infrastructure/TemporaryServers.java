package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A broker and a database for tests, each started when it is first asked for, in a directory that goes with the JVM. */
public final class TemporaryServers {
    private @Nullable Path directory;
    private @Nullable EmbeddedBroker broker;
    private @Nullable EmbeddedDatabase database;

    public synchronized EmbeddedBroker broker() {
        if (broker == null) {
            broker = EmbeddedBroker.start(directory().resolve("kafka"), 0);
        }
        return broker;
    }

    public synchronized EmbeddedDatabase database() {
        if (database == null) {
            database = EmbeddedDatabase.start(directory().resolve("postgres"), 0);
        }
        return database;
    }

    private Path directory() {
        if (directory == null) {
            try {
                directory = Files.createTempDirectory("sagashop-test-");
                PosixAccess.letEveryoneEnter(directory);
            } catch (IOException e) {
                throw new InfrastructureException("No temporary directory for the test infrastructure", e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "test-infrastructure-stop"));
        }
        return directory;
    }

    private synchronized void stop() {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
        if (directory != null) {
            deleteQuietly(directory);
        }
    }

    private static void deleteQuietly(Path directory) {
        try {
            Directories.delete(directory);
        } catch (IOException leftForTheSystem) {
            System.err.println("Could not delete " + directory + ": " + leftForTheSystem.getMessage());
        }
    }
}
