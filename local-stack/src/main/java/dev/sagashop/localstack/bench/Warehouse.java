package dev.sagashop.localstack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is for sale, and deliveries of it: exactly as much as a step is going to take, before it begins. So stock never
 * runs out, and afterwards there is about as much of everything as there was.
 */
final class Warehouse {

    /** Of what there is less, people look at how the shop sells out. */
    private static final int PLENTY = 50;

    private static final int FEWEST_PRODUCTS = 3;
    private static final long MOST_OF_A_DELIVERY = 100_000;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String url;

    /** @param url of the inventory service */
    Warehouse(String url) {
        this.url = url;
    }

    /** The SKUs that there is plenty of. */
    List<String> plentiful() throws InterruptedException {
        List<String> skus = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = send(HttpRequest.newBuilder(URI.create(url + "/products?limit=100" + cursor)));
            for (JsonNode product : page.path("items")) {
                if (product.path("available").asLong() >= PLENTY) {
                    skus.add(product.path("sku").asString());
                }
            }
            String next = page.path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        if (skus.size() < FEWEST_PRODUCTS) {
            throw new BenchException(
                    "Of %d products alone there are %d pieces or more; ./shop reset opens a full shop again."
                            .formatted(skus.size(), PLENTY));
        }
        return skus;
    }

    void deliver(List<String> skus, long pieces) throws InterruptedException {
        for (String sku : skus) {
            for (long left = pieces; left > 0; left -= MOST_OF_A_DELIVERY) {
                String body = "{\"quantity\": " + Math.min(left, MOST_OF_A_DELIVERY) + "}";
                send(HttpRequest.newBuilder(URI.create(url + "/stock/" + sku + "/restocks"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body)));
            }
        }
    }

    private JsonNode send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.timeout(ANSWER_WITHIN).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new BenchException(
                        "%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new BenchException(request.uri() + " did not answer: " + e, e);
        }
    }
}
