package dev.sagashop.bff.web.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that keeps all that a stream sends, as a browser would read it. */
final class StreamClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** One event; the id is the last one that was sent, as in the standard. */
    record Event(String type, String id, JsonNode data, long atNanos) {

        String sagaType() {
            return data.at("/entry/type").asString();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private StreamClient(HttpRequest request) throws IOException, InterruptedException {
        response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "No stream: " + response + " " + response.body().toList());
        }
        reader = Thread.ofVirtual().start(this::read);
    }

    static StreamClient open(String uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri)).header("Accept", "text/event-stream");
        try {
            return new StreamClient((headers.length == 0 ? request : request.headers(headers)).build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<?> response() {
        return response;
    }

    List<String> lines() {
        return lines;
    }

    List<Event> events() {
        return events;
    }

    /** The events of the saga, by their names. */
    List<String> sagaTypes() {
        return events.stream()
                .filter(event -> event.type.equals("saga"))
                .map(Event::sagaType)
                .toList();
    }

    List<String> types() {
        return events.stream().map(Event::type).toList();
    }

    boolean isClosed() {
        return !reader.isAlive();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read() {
        AtomicReference<String> type = new AtomicReference<>("message");
        AtomicReference<String> id = new AtomicReference<>("");
        try (Stream<String> body = response.body()) {
            body.forEach(line -> {
                lines.add(line);
                if (line.startsWith("event: ")) {
                    type.set(line.substring(7));
                } else if (line.startsWith("id:")) {
                    id.set(line.substring(3).strip());
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(type.get(), id.get(), JSON.readTree(line.substring(6)), System.nanoTime()));
                }
            });
        } catch (UncheckedIOException closed) {
            lines.add("closed: " + closed.getMessage());
        }
    }
}
