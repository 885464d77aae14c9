package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One broker, database and mail server for all tests of a JVM, each started when it is first asked for, in temporary
 * directories that go with the JVM. A test gets a database of its own; topics and mails are shared, so tests tell
 * theirs apart by order id.
 */
public final class TestInfrastructure {
    private static final TestInfrastructure INSTANCE = new TestInfrastructure();

    private @Nullable Path directory;
    private @Nullable EmbeddedBroker broker;
    private @Nullable EmbeddedDatabase database;
    private @Nullable EmbeddedMailServer mail;

    private TestInfrastructure() {}

    public static EmbeddedBroker broker() {
        return INSTANCE.theBroker();
    }

    public static EmbeddedDatabase database() {
        return INSTANCE.theDatabase();
    }

    public static EmbeddedMailServer mail() {
        return INSTANCE.theMailServer();
    }

    /**
     * Creates a new, empty database with its role and returns the Spring properties that point a service at it, at the
     * broker and at the mail server.
     *
     * @param service the service's name; part of the database's, which is unique per call
     */
    public static Map<String, String> propertiesFor(String service) {
        String unique =
                service.replace('-', '_') + "_" + UUID.randomUUID().toString().substring(0, 8);
        database().createDatabase(unique, unique, unique);
        return Map.of(
                "spring.datasource.url",
                database().jdbcUrl(unique),
                "spring.datasource.username",
                unique,
                "spring.datasource.password",
                unique,
                "spring.kafka.bootstrap-servers",
                broker().bootstrapServers(),
                "spring.mail.host",
                Loopback.ADDRESS,
                "spring.mail.port",
                String.valueOf(mail().port()));
    }

    private synchronized EmbeddedBroker theBroker() {
        if (broker == null) {
            broker = EmbeddedBroker.start(directory().resolve("kafka"), 0);
        }
        return broker;
    }

    private synchronized EmbeddedDatabase theDatabase() {
        if (database == null) {
            database = EmbeddedDatabase.start(directory().resolve("postgres"), 0);
        }
        return database;
    }

    private synchronized EmbeddedMailServer theMailServer() {
        if (mail == null) {
            mail = EmbeddedMailServer.start(0);
        }
        return mail;
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
        if (mail != null) {
            mail.close();
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
