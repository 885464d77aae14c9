package dev.sagashop.saga.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an order's stream from its begin to its end. */
final class EventStream {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Arrival> arrivals = new ArrayList<>();
    private final Instant opened;

    /**
     * An event of the saga.
     *
     * @param id its CloudEvents id
     * @param causationId what it follows from
     * @param at when it was here
     */
    record Arrival(UUID id, UUID causationId, Instant at) {}

    private EventStream(HttpResponse<Stream<String>> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        opened = Instant.now();
        try (Stream<String> lines = response.body()) {
            Map<String, String> fields = new HashMap<>();
            lines.forEach(line -> read(line, fields));
        }
    }

    /** Returns once the server has ended the stream. */
    static EventStream readToItsEnd(String url, String customerId) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("X-Customer-Id", customerId)
                .build();
        try {
            return new EventStream(CLIENT.send(request, BodyHandlers.ofLines()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Each event as often as it came, in the order of arrival. */
    List<Arrival> arrivals() {
        return arrivals;
    }

    /** What was published before has to be told as well, but is not live. */
    boolean wasOpenAt(Instant time) {
        return time.isAfter(opened);
    }

    private void read(String line, Map<String, String> fields) {
        if (line.isEmpty()) {
            if ("saga".equals(fields.get("event"))) {
                arrivals.add(arrivalOf(fields));
            }
            fields.clear();
        } else if (!line.startsWith(":")) {
            String[] field = line.split(": ?", 2);
            fields.put(field[0], field[1]);
        }
    }

    private static Arrival arrivalOf(Map<String, String> fields) {
        JsonNode entry = JSON.readTree(fields.get("data")).required("entry");
        assertThat(fields.get("id")).isEqualTo(entry.required("position").asString());
        return new Arrival(
                UUID.fromString(entry.required("eventId").asString()),
                UUID.fromString(entry.required("causationId").asString()),
                Instant.now());
    }
}
