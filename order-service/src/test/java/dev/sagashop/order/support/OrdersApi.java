package dev.sagashop.order.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** The order service's API as a BFF uses it; the customer is Ada unless a test says otherwise. */
public final class OrdersApi {

    public static final String VALID_ORDER = """
            {"lines":[{"sku":"COF-ETH-250","quantity":2},{"sku":"KET-GOO-900","quantity":1}],\
            "paymentMethod":"pm_card_visa",\
            "shippingAddress":{"name":"Ada Lovelace","street":"Hauptstrasse 1","city":"Berlin",\
            "postalCode":"10115","country":"DE"}}""";

    private static final String[] ADA = {"X-Customer-Id", "ada"};

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;

    OrdersApi(int port) {
        this.baseUrl = "http://localhost:" + port;
    }

    public Answer place(String body) {
        return post("/orders", body, ADA);
    }

    public Answer place(String body, String idempotencyKey) {
        return post("/orders", body, "X-Customer-Id", "ada", "Idempotency-Key", idempotencyKey);
    }

    public Answer order(UUID orderId) {
        return get("/orders/" + orderId, ADA);
    }

    public Answer timeline(UUID orderId) {
        return get("/orders/" + orderId + "/timeline", ADA);
    }

    public Answer cancel(UUID orderId) {
        return post("/orders/" + orderId + "/cancellation", "", ADA);
    }

    public Answer get(String path, String... headers) {
        return exchange(request(path, headers).GET());
    }

    public Answer post(String path, String body, String... headers) {
        return exchange(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer exchange(HttpRequest.Builder request) {
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        return headers.length == 0 ? request : request.headers(headers);
    }
}
