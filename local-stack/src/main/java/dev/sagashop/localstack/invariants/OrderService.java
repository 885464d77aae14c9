package dev.sagashop.localstack.invariants;

import dev.sagashop.localstack.StartUpException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The order service's API, as people who run the shop use it. */
public final class OrderService {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /** A service that was just killed is back within this time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String url;

    public OrderService(String url) {
        this.url = url;
    }

    public JsonNode get(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    /** Asks for something that may be asked for twice. */
    JsonNode post(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + path)).POST(BodyPublishers.noBody()));
    }

    private JsonNode send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.timeout(ANSWER_WITHIN).build();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    return read(response);
                }
                failAfter(giveUp, "answered " + response.statusCode());
            } catch (IOException e) {
                failAfter(giveUp, "did not answer: " + e);
            }
            Thread.sleep(PAUSE);
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        JsonNode body = json.readTree(response.body());
        if (response.statusCode() / 100 != 2) {
            throw new StartUpException(
                    "The order service refused: " + body.path("detail").asString(response.body()));
        }
        return body;
    }

    private void failAfter(long time, String reason) {
        if (System.nanoTime() > time) {
            throw new StartUpException("The order service at " + url + " " + reason);
        }
    }
}
