package dev.sagashop.chaos.customer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the shop over HTTP, again and again until it answers. */
final class ShopApi {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final OrderBook book;

    ShopApi(OrderBook book) {
        this.book = book;
    }

    /** A final answer: neither an error of the shop nor a request to come again. */
    record Answer(int status, JsonNode body) {}

    /** The final answer to a POST that may be repeated; empty if there was none within that time. */
    Optional<Answer> post(String url, Map<String, String> headers, String body, Duration atMost)
            throws InterruptedException {
        return ask(
                request(url, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                atMost);
    }

    /** The final answer to a GET; empty if there was none within that time. */
    Optional<Answer> get(String url, Map<String, String> headers, Duration atMost) throws InterruptedException {
        return ask(request(url, headers).GET().build(), atMost);
    }

    private static HttpRequest.Builder request(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_WITHIN);
        headers.forEach(request::header);
        return request;
    }

    private Optional<Answer> ask(HttpRequest request, Duration atMost) throws InterruptedException {
        long giveUp = System.nanoTime() + atMost.toNanos();
        Optional<HttpResponse<String>> response = askOnce(request);
        while (!isFinal(response) && System.nanoTime() - giveUp < 0) {
            book.askedAgain();
            Thread.sleep(response.map(ShopApi::retryAfter).orElse(PAUSE));
            response = askOnce(request);
        }
        return response.filter(ShopApi::isFinal)
                .map(answer -> new Answer(answer.statusCode(), json.readTree(answer.body())));
    }

    private Optional<HttpResponse<String>> askOnce(HttpRequest request) throws InterruptedException {
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException nobodyAnswers) {
            return Optional.empty();
        }
    }

    private static boolean isFinal(Optional<HttpResponse<String>> response) {
        return response.filter(ShopApi::isFinal).isPresent();
    }

    private static boolean isFinal(HttpResponse<String> response) {
        return response.statusCode() < 500 && response.statusCode() != 429;
    }

    /** As long as the shop asks for, as a client that behaves does. */
    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(PAUSE);
    }
}
