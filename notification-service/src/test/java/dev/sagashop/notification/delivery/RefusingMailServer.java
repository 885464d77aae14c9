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

/** A mail server that takes some mails and not others, as its answer to a command says; what it takes it throws away. */
public final class RefusingMailServer implements AutoCloseable {

    private static final String FRIENDLY = "220 refusing.example";

    private final ServerSocket server;
    private final String greeting;
    private final String command;
    private final String part;
    private final String answer;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();

    private RefusingMailServer(ServerSocket server, String greeting, String command, String part, String answer) {
        this.server = server;
        this.greeting = greeting;
        this.command = command;
        this.part = part.toLowerCase(Locale.ROOT);
        this.answer = answer;
    }

    /** Starts a server that gives that answer for each recipient whose address has that part. */
    public static RefusingMailServer start(String recipientPart, String answer) throws IOException {
        return start(FRIENDLY, "rcpt", recipientPart, answer);
    }

    /** Starts a server that gives that answer to each such command, which is {@code mail}, {@code rcpt} or {@code data}. */
    static RefusingMailServer answering(String command, String answer) throws IOException {
        return start(FRIENDLY, command, "", answer);
    }

    /** Starts a server that says this when somebody comes. */
    static RefusingMailServer greeting(String greeting) throws IOException {
        return start(greeting, "none", "", "");
    }

    private static RefusingMailServer start(String greeting, String command, String part, String answer)
            throws IOException {
        var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var started = new RefusingMailServer(socket, greeting, command, part, answer);
        Thread.ofVirtual().start(started::accept);
        return started;
    }

    public int port() {
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
            out.print(greeting + "\r\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.print(answerTo(line.toLowerCase(Locale.ROOT), in, out) + "\r\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answerTo(String line, BufferedReader in, PrintStream out) throws IOException {
        if (line.startsWith(command) && line.contains(part)) {
            return answer;
        }
        if (line.startsWith("data")) {
            out.print("354 go on\r\n");
            for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {}
            accepted.incrementAndGet();
        }
        return line.startsWith("quit") ? "221 bye" : "250 fine";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
