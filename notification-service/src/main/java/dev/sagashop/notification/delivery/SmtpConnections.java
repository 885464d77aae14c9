package dev.sagashop.notification.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Connections to the mail server, kept from one batch to the next: to get to know each other takes as many round trips as
 * to send a mail. There are no more of them than there are workers.
 */
@Component
class SmtpConnections {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);

    private final JavaMailSenderImpl server;
    private final Deque<Transport> idle = new ConcurrentLinkedDeque<>();

    /** @param server knows where and who it is, from {@code spring.mail} */
    SmtpConnections(JavaMailSenderImpl server) {
        this.server = server;
        server.getJavaMailProperties().put("mail.smtp.socketFactory", new PromptSockets());
    }

    Session session() {
        return server.getSession();
    }

    /** One that the mail server still answers on; kept or new. */
    Transport take() throws MessagingException {
        @Nullable Transport kept = idle.pollFirst();
        if (kept != null && leadsToTheServer(kept) && kept.isConnected()) {
            return kept;
        }
        if (kept != null) {
            close(kept);
        }
        return connect();
    }

    /** Takes a connection back, for the next batch. */
    void giveBack(Transport connection) {
        idle.addFirst(connection);
    }

    void close(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            log.debug("No farewell from the mail server: {}", e.toString());
        }
    }

    /** The server may have been moved since. */
    private boolean leadsToTheServer(Transport kept) {
        return kept.getURLName().getPort() == server.getPort();
    }

    private Transport connect() throws MessagingException {
        Transport connection = session().getTransport(server.getProtocol());
        String user = StringUtils.hasLength(server.getUsername()) ? server.getUsername() : null;
        connection.connect(server.getHost(), server.getPort(), user, server.getPassword());
        return connection;
    }

    @PreDestroy
    void close() {
        for (Transport kept = idle.poll(); kept != null; kept = idle.poll()) {
            close(kept);
        }
    }
}
