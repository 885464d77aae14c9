package dev.sagashop.saga.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the shop as a client does. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Http() {}

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param headers all of its headers
     * @param body its JSON; null where the body is empty
     * @param took from the request until the last byte
     */
    public record Answer(int status, HttpHeaders headers, JsonNode body, Duration took) {

        /** The header, or an empty text. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String location() {
            return header("Location");
        }
    }

    public static Answer get(String url, Map<String, String> headers) {
        return send(request(url, headers).GET().build());
    }

    /** The lines of an answer, as they come. */
    public static Stream<String> lines(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Answer post(String url, Map<String, String> headers, Object body) {
        return send(request(url, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body)))
                .build());
    }

    /** Sends these bytes, which say that they are JSON. */
    public static Answer send(String method, String url, Map<String, String> headers, byte[] body) {
        return send(request(url, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body))
                .build());
    }

    private static HttpRequest.Builder request(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest request) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            JsonNode body = response.body().isEmpty() ? null : JSON.readTree(response.body());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new Answer(response.statusCode(), response.headers(), body, took);
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
