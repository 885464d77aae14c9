package dev.sagashop.localstack.bench.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** An order that is no JSON, which a BFF refuses without asking the services behind it. */
final class AnsweredRequest implements Task {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;

    AnsweredRequest(String orders) {
        this.request = HttpRequest.newBuilder(URI.create(orders))
                .header("Content-Type", "application/json")
                .header("X-Customer-Id", "startup-lab")
                .header("Idempotency-Key", "no-json")
                .timeout(ANSWER_WITHIN)
                .POST(BodyPublishers.ofString("{"))
                .build();
    }

    @Override
    public boolean isDone() throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 400;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
