package dev.sagashop.localstack;

import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.Database;
import dev.sagashop.infrastructure.EmbeddedBroker;
import dev.sagashop.infrastructure.EmbeddedDatabase;
import dev.sagashop.infrastructure.EmbeddedMailServer;
import dev.sagashop.localstack.mailbox.MailboxServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Broker, database with the services' databases in it, mail sink and the page that shows its mails. */
final class Infrastructure implements AutoCloseable {
    private final Held<Broker> broker;
    private final Held<Database> database;
    private final EmbeddedMailServer mail;
    private final MailboxServer mailbox;

    private Infrastructure(
            Held<Broker> broker, Held<Database> database, EmbeddedMailServer mail, MailboxServer mailbox) {
        this.broker = broker;
        this.database = database;
        this.mail = mail;
        this.mailbox = mailbox;
    }

    /** Starts all of it at once; returns when all of it answers, or stops what did start and fails. */
    static Infrastructure start(LocalStackOptions options) {
        CompletableFuture<Held<Database>> database = databaseOf(options);
        CompletableFuture<Held<Broker>> broker = brokerOf(options);
        CompletableFuture<EmbeddedMailServer> mail = timed(options, Part.SMTP, () -> startMail(options));
        CompletableFuture<MailboxServer> mailbox = mail.thenCompose(server -> timed(
                options,
                Part.MAILBOX,
                () -> MailboxServer.start(server, options.ports().of(Part.MAILBOX))));
        Startups all = new Startups(database, broker, mail, mailbox);
        all.joinOrCloseAll();
        return new Infrastructure(broker.join(), database.join(), mail.join(), mailbox.join());
    }

    Broker broker() {
        return broker.server();
    }

    Database database() {
        return database.server();
    }

    EmbeddedMailServer mail() {
        return mail;
    }

    /** Stops the broker and the database last of all, when nobody uses them any more. */
    @Override
    public void close() {
        mailbox.close();
        mail.close();
        CompletableFuture<Void> databaseStop = Startups.async(database::close);
        broker.close();
        databaseStop.join();
    }

    private static CompletableFuture<Held<Broker>> brokerOf(LocalStackOptions options) {
        return switch (options.servers()) {
            case Servers.Own _ -> timed(options, Part.KAFKA, () -> startBroker(options));
            case Servers.Given given -> CompletableFuture.completedFuture(Held.thatStays(given.broker()));
        };
    }

    private static Held<Broker> startBroker(LocalStackOptions options) {
        EmbeddedBroker broker = EmbeddedBroker.start(
                options.directory().kafkaData(), options.ports().of(Part.KAFKA));
        return new Held<>(broker, broker::close);
    }

    private static CompletableFuture<Held<Database>> databaseOf(LocalStackOptions options) {
        return switch (options.servers()) {
            case Servers.Own _ -> timed(options, Part.POSTGRES, () -> startDatabase(options));
            case Servers.Given given -> Startups.async(() -> Held.thatStays(withTheServices(given.database())));
        };
    }

    private static Held<Database> startDatabase(LocalStackOptions options) {
        EmbeddedDatabase database = EmbeddedDatabase.start(
                options.directory().postgresData(), options.ports().of(Part.POSTGRES));
        return new Held<>(withTheServices(database), database::close);
    }

    private static Database withTheServices(Database database) {
        for (Part service : Part.coreServices()) {
            database.createDatabase(service.database(), service.database(), service.database());
        }
        return database;
    }

    private static EmbeddedMailServer startMail(LocalStackOptions options) {
        return EmbeddedMailServer.start(options.ports().of(Part.SMTP));
    }

    private static <T> CompletableFuture<T> timed(LocalStackOptions options, Part part, Supplier<T> start) {
        long begun = System.nanoTime();
        return Startups.async(() -> {
            T started = start.get();
            String where = Ports.ADDRESS + ":" + options.ports().of(part);
            options.progress().healthy(part, where, Duration.ofNanos(System.nanoTime() - begun));
            return started;
        });
    }
}
