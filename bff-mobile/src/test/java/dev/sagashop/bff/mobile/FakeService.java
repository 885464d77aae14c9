package dev.sagashop.bff.mobile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service behind the BFF as a real HTTP server with scripted answers; a path that nobody scripted is a 404 problem. */
public final class FakeService {

    /** What it was asked. */
    public record Asked(String method, String uri, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** How it answers one request. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private final int port;

    public FakeService() {
        server = started(0);
        port = server.getAddress().getPort();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public List<Asked> asked() {
        return asked;
    }

    public void reset() {
        answers.clear();
        asked.clear();
    }

    public FakeService answers(String methodAndPath, int status, String json) {
        return answers(methodAndPath, exchange -> send(exchange, status, json));
    }

    public FakeService answers(String methodAndPath, Answer answer) {
        answers.put(methodAndPath, answer);
        return this;
    }

    /** Nobody listens on its port while the work is done. */
    public void downDuring(Runnable work) {
        server.stop(0);
        try {
            work.run();
        } finally {
            server = started(port);
        }
    }

    public static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private HttpServer started(int onPort) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        String key =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Answer unknown = unscripted -> send(unscripted, 404, Problem.of(404, "not-found", "Nothing is at this path."));
        try {
            answers.getOrDefault(key, unknown).to(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }
}
