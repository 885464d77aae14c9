package dev.sagashop.localstack.demo;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer of the shop, with a browser and a phone. */
final class ShopClient {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /** How long a customer of the demo puts up with a shop that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final String ORDER = """
            {"lines": [{"sku": "%s", "quantity": 1}], "paymentMethod": "%s",
             "shippingAddress": {"name": "Ada Lovelace", "street": "12 St James Square", "city": "London",
                                 "postalCode": "SW1Y 4JH", "country": "GB"}}
            """;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String webOrders;
    private final String mobileOrders;
    private final String customer = "demo-" + UUID.randomUUID().toString().substring(0, 8);

    ShopClient(String webUrl, String mobileUrl) {
        this.webOrders = webUrl + "/api/orders";
        this.mobileOrders = mobileUrl + "/mobile/orders";
    }

    /** Places an order in the browser or on the phone; returns its id. */
    String place(SagaPath path, boolean onPhone) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(onPhone ? mobileOrders : webOrders))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(ORDER.formatted(path.sku(), path.paymentMethod())));
        String location = send(request).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    void cancel(String orderId) throws InterruptedException {
        send(HttpRequest.newBuilder(URI.create(webOrders + "/" + orderId + "/cancel"))
                .POST(BodyPublishers.noBody()));
    }

    /** What has happened to an order so far, oldest first. */
    List<TimelineEvent> timeline(String orderId) throws InterruptedException {
        List<TimelineEvent> events = new ArrayList<>();
        for (JsonNode entry : get(webOrders + "/" + orderId + "/timeline").path("entries")) {
            events.add(new TimelineEvent(
                    entry.path("type").asString(),
                    entry.path("service").asString(),
                    Duration.ofMillis(entry.path("afterMillis").asLong())));
        }
        return events;
    }

    /** How an order, its payment and its stock stand now. */
    Ending state(String orderId) throws InterruptedException {
        JsonNode order = get(webOrders + "/" + orderId);
        return new Ending(
                order.path("status").asString(),
                order.path("cancellationReason").asString(""),
                order.path("payment").path("status").asString("?"),
                order.path("stock").path("status").asString("?"));
    }

    private JsonNode get(String url) throws InterruptedException {
        return json.readTree(send(HttpRequest.newBuilder(URI.create(url)).GET()).body());
    }

    /** Asks again while the shop cannot answer, as a service that was just killed cannot; every request may be repeated. */
    private HttpResponse<String> send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request =
                builder.header("X-Customer-Id", customer).timeout(ANSWER_WITHIN).build();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = ask(request);
        while (answer.isWorthAnotherTry() && System.nanoTime() < giveUp) {
            Thread.sleep(PAUSE);
            answer = ask(request);
        }
        return answer.orFail(request);
    }

    private Answer ask(HttpRequest request) throws InterruptedException {
        try {
            return new Answer(http.send(request, BodyHandlers.ofString()), "");
        } catch (IOException e) {
            return new Answer(null, e.toString());
        }
    }

    /** What came back: a response, or why there was none. */
    private record Answer(@Nullable HttpResponse<String> response, String failure) {

        boolean isWorthAnotherTry() {
            return response == null || response.statusCode() >= 500;
        }

        HttpResponse<String> orFail(HttpRequest request) {
            if (response == null) {
                throw new ShopFailedException(request.uri() + " did not answer: " + failure);
            }
            if (response.statusCode() / 100 != 2) {
                throw new ShopFailedException(
                        "%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
            }
            return response;
        }
    }
}
