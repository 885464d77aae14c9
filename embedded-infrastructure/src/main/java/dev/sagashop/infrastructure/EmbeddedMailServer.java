package dev.sagashop.infrastructure;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;

/** An SMTP server that accepts every mail and delivers none: it keeps the newest {@value Mailbox#CAPACITY} to read. */
public final class EmbeddedMailServer implements AutoCloseable {
    private final GreenMail server;
    private final Mailbox mailbox;

    private EmbeddedMailServer(GreenMail server, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
    }

    /**
     * Starts the sink.
     *
     * @param smtpPort where it listens; 0 for any free port
     */
    public static EmbeddedMailServer start(int smtpPort) {
        ServerSetup smtp = new ServerSetup(smtpPort, Loopback.ADDRESS, ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(smtp);
        Mailbox mailbox = new Mailbox();
        server.getUserManager().setMessageDeliveryHandler(mailbox);
        server.start();
        return new EmbeddedMailServer(server, mailbox);
    }

    public int port() {
        return server.getSmtp().getPort();
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
