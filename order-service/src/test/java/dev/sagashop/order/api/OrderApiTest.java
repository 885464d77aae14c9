package dev.sagashop.order.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.order.support.OrdersApi;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderApiTest extends IntegrationTest {

    @Test
    void acceptsAnOrderAtOurOwnPrices() {
        Answer placed = api.place(OrdersApi.VALID_ORDER);

        assertThat(placed.status()).isEqualTo(202);
        assertThat(placed.location()).isEqualTo("/orders/" + placed.orderId());
        assertThat(placed.text("/status")).isEqualTo("PLACED");
        assertThat(placed.text("/stockStatus")).isEqualTo("PENDING");
        assertThat(placed.text("/paymentStatus")).isEqualTo("PENDING");
        assertThat(placed.body().has("cancellationReason")).isFalse();
        assertThat(placed.text("/lines/0/name")).isEqualTo("Ethiopia Yirgacheffe");
        assertThat(placed.text("/total/minorUnits")).isEqualTo(String.valueOf(TOTAL.minorUnits()));
        assertThat(placed.text("/total/currency")).isEqualTo("EUR");
        assertThat(placed.text("/shippingAddress/postalCode")).isEqualTo("10115");
        assertThat(placed.text("/placedAt")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(api.order(placed.orderId()).body()).isEqualTo(placed.body());
    }

    @Test
    void hidesOtherCustomersOrders() {
        UUID orderId = placedOrder();

        for (String path : List.of("/orders/" + orderId, "/orders/" + orderId + "/timeline")) {
            assertProblem(api.get(path, "X-Customer-Id", "eve"), 404, "order-not-found");
        }
        Answer cancellation = api.post("/orders/" + orderId + "/cancellation", "", "X-Customer-Id", "eve");
        assertProblem(cancellation, 404, "order-not-found");
        assertThat(api.order(orderId).text("/status")).isEqualTo("PLACED");
    }

    @Test
    void findsNoOrderThatWasNeverPlaced() {
        assertProblem(api.order(UUID.randomUUID()), 404, "order-not-found");
        assertProblem(api.timeline(UUID.randomUUID()), 404, "order-not-found");
        assertProblem(api.cancel(UUID.randomUUID()), 404, "order-not-found");
    }

    @Test
    void tellsATimelineFromWhereAReaderLeftIt() {
        UUID orderId = placedOrder();
        String timeline = "/orders/" + orderId + "/timeline?after=";
        assertThat(api.get(timeline + 1, "X-Customer-Id", "ada").texts("/entries", "type"))
                .isEmpty();
        api.cancel(orderId);

        Answer next = api.get(timeline + 1, "X-Customer-Id", "ada");

        assertThat(next.texts("/entries", "type")).containsExactly("OrderCancelled");
        assertThat(next.texts("/entries", "position")).containsExactly("2");
        assertThat(api.get(timeline + 0, "X-Customer-Id", "ada").body())
                .isEqualTo(api.timeline(orderId).body());
        assertThat(api.get(timeline + 2, "X-Customer-Id", "ada").texts("/entries", "type"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "%2B1", "1000000000"})
    void refusesAPositionThatIsNone(String after) {
        assertProblem(
                api.get("/orders/" + placedOrder() + "/timeline?after=" + after, "X-Customer-Id", "ada"),
                400,
                "invalid-parameter");
    }

    @Test
    void cancelsOnceHoweverOftenItIsAsked() {
        UUID orderId = placedOrder();

        Answer first = api.cancel(orderId);
        Answer second = api.cancel(orderId);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/status")).isEqualTo("CANCELLED");
        assertThat(second).isEqualTo(first);
        awaitPublished(orderId, "OrderPlaced", "OrderCancelled");
    }

    @Test
    void refusesToCancelWhatHasBeenShipped() {
        UUID orderId = capturedOrder();
        letAnHourPass(orderId);
        awaitStatus(orderId, "SHIPPED");

        assertProblem(api.cancel(orderId), 409, "order-already-shipped");
        assertThat(api.order(orderId).text("/status")).isEqualTo("SHIPPED");
    }

    @Test
    void listsTheCustomersOwnOrdersNewestFirstPageByPage() {
        String customer = "customer-" + UUID.randomUUID();
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            placed.addFirst(api.post("/orders", OrdersApi.VALID_ORDER, "X-Customer-Id", customer)
                    .text("/orderId"));
        }

        List<String> listed = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            Answer page = api.get("/orders?limit=2" + next, "X-Customer-Id", customer);
            listed.addAll(page.texts("/items", "orderId"));
            next = page.body().has("nextCursor") ? "&cursor=" + page.text("/nextCursor") : "";
            pages++;
        } while (!next.isEmpty());

        assertThat(listed).isEqualTo(placed);
        assertThat(pages).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "limit=%2B5",
                "limit=+5",
                "cursor=x",
                "cursor=",
                "cursor=%21",
                "cursor=MjAyNi8x"
            })
    void refusesABadPage(String query) {
        assertProblem(api.get("/orders?" + query, "X-Customer-Id", "ada"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a/b",
                "ä",
                "alice..smith",
                ".a",
                "a.",
                "..",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void refusesABadCustomerId(String customerId) {
        Answer answer = api.get("/orders", "X-Customer-Id", customerId);

        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.texts("/errors", "field")).containsExactly("X-Customer-Id");
    }

    @Test
    void refusesARequestWithoutACustomer() {
        assertProblem(api.get("/orders"), 400, "invalid-parameter");
        assertProblem(api.post("/orders", OrdersApi.VALID_ORDER), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /no/such/path, 404, not-found",
        "GET, /orders/no-uuid, 400, invalid-parameter",
        "DELETE, /orders, 405, method-not-allowed",
        "PUT, /orders/x/cancellation, 405, method-not-allowed"
    })
    void answersEveryErrorAsAProblem(String method, String path, int status, String problem) {
        Answer answer = api.exchange(api.request(path, "X-Customer-Id", "ada").method(method, BodyPublishers.noBody()));

        assertProblem(answer, status, problem);
    }

    @Test
    void refusesABodyThatIsNoJsonByItsType() {
        Answer answer = api.exchange(api.request("/orders", "X-Customer-Id", "ada", "Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(OrdersApi.VALID_ORDER)));

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void refusesALongBodyThatDoesNotTellItsLength() {
        byte[] body =
                OrdersApi.VALID_ORDER.replace("Berlin", "x".repeat(70_000)).getBytes(StandardCharsets.UTF_8);

        Answer answer = api.exchange(api.request("/orders", "X-Customer-Id", "ada", "Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertProblem(answer, 413, "body-too-large");
    }

    private static void assertProblem(Answer answer, int status, String problem) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:sagashop:problem:" + problem);
    }
}
