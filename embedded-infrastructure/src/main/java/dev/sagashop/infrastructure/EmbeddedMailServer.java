package dev.sagashop.infrastructure;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server that accepts every mail and delivers none: it keeps the newest {@value Mailbox#CAPACITY} to read. A mail
 * is read when somebody looks, so that one which nobody looks at costs next to nothing.
 */
public final class EmbeddedMailServer implements AutoCloseable {
    /** How long a client may say nothing (RFC 5321, 4.5.3.2.7). */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int MOST_CLIENTS = 200;

    private final SMTPServer server;
    private final Mailbox mailbox;

    private EmbeddedMailServer(SMTPServer server, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
    }

    /**
     * Starts the sink.
     *
     * @param smtpPort where it listens; 0 for any free port
     */
    public static EmbeddedMailServer start(int smtpPort) {
        try {
            Mailbox mailbox = new Mailbox();
            SMTPServer server = SMTPServer.port(smtpPort)
                    .bindAddress(InetAddress.getByName(Loopback.ADDRESS))
                    .hostName("sagashop")
                    .softwareName("keeps every mail and delivers none")
                    .messageHandlerFactory(client -> new IncomingMail(mailbox))
                    .executorService(Executors.newCachedThreadPool(
                            Thread.ofPlatform().daemon().name("smtp-client-", 0).factory()))
                    .connectionTimeoutMs(Math.toIntExact(PATIENCE.toMillis()))
                    .maxConnections(MOST_CLIENTS)
                    .hideTLS()
                    .build();
            server.start();
            return new EmbeddedMailServer(server, mailbox);
        } catch (UnknownHostException | RuntimeException e) {
            throw new InfrastructureException("The mail server could not listen on port " + smtpPort, e);
        }
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** The mails received and kept, oldest first. */
    public List<ReceivedMail> mails() {
        return mailbox.mails();
    }

    /** Forgets all mails. */
    public void purge() {
        mailbox.purge();
    }

    @Override
    public void close() {
        server.stop();
    }
}
