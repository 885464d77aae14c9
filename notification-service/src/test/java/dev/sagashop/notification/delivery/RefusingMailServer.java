package dev.sagashop.notification.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that has some recipients and not others, as its answer to RCPT says; what it takes it throws away. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket server;
    private final String recipientPart;
    private final String answer;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();

    private RefusingMailServer(ServerSocket server, String recipientPart, String answer) {
        this.server = server;
        this.recipientPart = recipientPart.toLowerCase(Locale.ROOT);
        this.answer = answer;
    }

    /** Starts a server that gives that answer for each recipient whose address has that part. */
    static RefusingMailServer start(String recipientPart, String answer) throws IOException {
        var started = new RefusingMailServer(
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), recipientPart, answer);
        Thread.ofVirtual().start(started::accept);
        return started;
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** How many mails it took. */
    int accepted() {
        return accepted.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                var out = new PrintStream(client.getOutputStream(), true, StandardCharsets.ISO_8859_1)) {
            out.print("220 refusing.example\r\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.print(answerTo(line.toLowerCase(Locale.ROOT), in, out) + "\r\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answerTo(String command, BufferedReader in, PrintStream out) throws IOException {
        if (command.startsWith("rcpt") && command.contains(recipientPart)) {
            return answer;
        }
        if (command.startsWith("data")) {
            out.print("354 go on\r\n");
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {}
            accepted.incrementAndGet();
        }
        return command.startsWith("quit") ? "221 bye" : "250 fine";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
