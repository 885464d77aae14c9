package dev.sagashop.localstack.deadletters;

import dev.sagashop.localstack.Part;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service for what it gave up, at an endpoint of its management. */
final class LettersClient {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    /** A page of replays is as many transactions. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(120);

    private final Function<Part, String> urls;
    private final String path;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param endpoint such as {@code dead-letters} */
    LettersClient(Function<Part, String> urls, String endpoint) {
        this.urls = urls;
        this.path = "/actuator/" + endpoint;
    }

    /** An answer that makes sense: {@code status} 200, 404 or 409. */
    record Answer(int status, JsonNode body) {

        boolean isOk() {
            return status == 200;
        }
    }

    /** @param parameters of which those without a value are left out */
    Answer get(Part service, String path, Map<String, @Nullable String> parameters) throws InterruptedException {
        String query = given(parameters).entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(service, HttpRequest.newBuilder(uri(service, path + (query.isEmpty() ? "" : "?" + query))));
    }

    Answer post(Part service, String path, Map<String, @Nullable String> parameters) throws InterruptedException {
        return send(
                service,
                HttpRequest.newBuilder(uri(service, path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(given(parameters)))));
    }

    private URI uri(Part service, String below) {
        return URI.create(urls.apply(service) + path + below);
    }

    private static Map<String, String> given(Map<String, @Nullable String> parameters) {
        Map<String, String> given = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    private Answer send(Part service, HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.timeout(ANSWER_WITHIN).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), json.readTree(response.body()));
            return switch (answer.status()) {
                case 200, 404, 409 -> answer;
                default -> throw new DeadLettersFailedException(refusal(service, answer));
            };
        } catch (IOException e) {
            throw new DeadLettersFailedException(service.label() + " does not answer: " + e);
        } catch (JacksonException e) {
            throw new DeadLettersFailedException(
                    service.label() + " answered what is no JSON: " + e.getOriginalMessage());
        }
    }

    private static String refusal(Part service, Answer answer) {
        return "%s refuses (%d): %s"
                .formatted(
                        service.label(),
                        answer.status(),
                        answer.body().path("detail").asString(answer.body().toString()));
    }
}
