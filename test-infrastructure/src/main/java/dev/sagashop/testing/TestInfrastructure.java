package dev.sagashop.testing;

import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.EmbeddedMailServer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One broker, database server and mail server for all tests of a JVM. A test gets a database of its own; topics and
 * mails are shared, so tests tell theirs apart by order id.
 */
public final class TestInfrastructure {
    private static @Nullable TestStack stack;
    private static @Nullable EmbeddedMailServer mail;

    private TestInfrastructure() {}

    /** Embedded or in containers: chosen at the first call, which says which in a line. */
    public static synchronized TestStack stack() {
        if (stack == null) {
            StackChoice choice = StackChoice.of(wantedStack(), DockerEngine::find);
            System.out.println(choice.line());
            stack = choice.stack();
        }
        return stack;
    }

    public static Broker broker() {
        return stack().broker();
    }

    /**
     * Creates a new, empty database with its role.
     *
     * @param service the service's name; part of the database's, which is unique per call
     */
    public static TestDatabase newDatabase(String service) {
        String unique =
                service.replace('-', '_') + "_" + UUID.randomUUID().toString().substring(0, 8);
        var database = stack().database();
        database.createDatabase(unique, unique, unique);
        return new TestDatabase(database.jdbcUrl(unique), unique, unique);
    }

    /** In this JVM in any case: tests look into the mailbox, and nothing of SMTP is different in a container. */
    public static synchronized EmbeddedMailServer mail() {
        if (mail == null) {
            mail = EmbeddedMailServer.start(0);
        }
        return mail;
    }

    static String wantedStack() {
        return System.getProperty(StackChoice.PROPERTY, StackChoice.AUTO);
    }
}
