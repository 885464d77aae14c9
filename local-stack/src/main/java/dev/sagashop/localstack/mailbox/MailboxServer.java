package dev.sagashop.localstack.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sagashop.infrastructure.EmbeddedMailServer;
import dev.sagashop.infrastructure.ReceivedMail;
import dev.sagashop.localstack.StartUpException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Serves the mails: {@code /} for people, {@code /api/mails} as JSON, newest first. */
public final class MailboxServer implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";

    private final EmbeddedMailServer mail;
    private final HttpServer server;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.builder().build();

    private MailboxServer(EmbeddedMailServer mail, HttpServer server) {
        this.mail = mail;
        this.server = server;
    }

    /** Starts the page on that port of the loopback address. */
    public static MailboxServer start(EmbeddedMailServer mail, int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(ADDRESS), port), 0);
            MailboxServer mailbox = new MailboxServer(mail, http);
            http.setExecutor(mailbox.requests);
            http.createContext("/", mailbox::answer);
            http.start();
            return mailbox;
        } catch (IOException e) {
            throw new StartUpException("The mailbox page could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        requests.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"GET".equals(exchange.getRequestMethod())) {
                send(exchange, 405, "text/plain", "Only GET is answered here.");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> send(exchange, 200, "text/html", MailboxPage.render(newestFirst()));
                case "/api/mails" -> send(exchange, 200, "application/json", json.writeValueAsString(newestFirst()));
                default -> send(exchange, 404, "text/plain", "There are mails at / and at /api/mails.");
            }
        }
    }

    private List<ReceivedMail> newestFirst() {
        return mail.mails().reversed();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
