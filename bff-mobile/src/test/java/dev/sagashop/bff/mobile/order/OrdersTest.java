package dev.sagashop.bff.mobile.order;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.FakeService.Asked;
import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.mobile.BffTest;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;

class OrdersTest extends BffTest {

    private static final String NEW_ORDER = """
            {"lines":[{"sku":"COF-ETH-250","quantity":2}],"paymentMethod":"pm_card_visa",
             "shippingAddress":{"name":"Alice Example","street":"Hauptstr. 1","city":"Berlin",
                                "postalCode":"10115","country":"DE"}}""";
    private static final String LONG_NAME = "Ω".repeat(300);

    @Test
    void placesAnOrderAndSaysWhereItIs() {
        ORDER.answers("POST /orders", 202, text("/services/order.json"));
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        client().post()
                .uri("/mobile/orders")
                .header("X-Customer-Id", ALICE)
                .header("Idempotency-Key", "cart-17")
                .header("traceparent", trace)
                .contentType(MediaType.APPLICATION_JSON)
                .body(NEW_ORDER)
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectHeader()
                .valueEquals("Location", "/mobile/orders/" + ID)
                .expectBody()
                .json(text("/golden/order.json"), JsonCompareMode.STRICT);

        Asked asked = ORDER.asked().getFirst();
        assertThat(asked.header("X-customer-id")).isEqualTo(ALICE);
        assertThat(asked.header("Idempotency-key")).isEqualTo("cart-17");
        assertThat(asked.header("Traceparent")).isEqualTo(trace);
        assertThat(asked.body()).isEqualToIgnoringWhitespace(NEW_ORDER);
    }

    @Test
    void tellsAnOrderInAHandfulOfFlatFields() {
        ORDER.answers("GET /orders/" + ID, 200, text("/services/order.json"));

        get("/mobile/orders/" + ID)
                .expectStatus()
                .isOk()
                .expectBody()
                .json(text("/golden/order.json"), JsonCompareMode.STRICT);
    }

    @Test
    void tellsADeclinedPaymentAsAnOrderAndNotAsAnError() {
        ORDER.answers("GET /orders/" + ID, 200, text("/services/cancelled-order.json"));

        get("/mobile/orders/" + ID).expectStatus().isOk().expectBody().json("""
                        {"state":"Cancelled","headline":"Your card was declined","canCancel":false}""");
    }

    @Test
    void keepsAnOrderUnder600BytesWhateverItsProductsAreCalled() {
        String order = text("/services/cancelled-order.json")
                .replace("Ethiopia Yirgacheffe", LONG_NAME)
                .replace("PAYMENT_DECLINED", "TIMED_OUT")
                .replace("\"DECLINED\"", "\"REFUNDED\"");
        ORDER.answers("GET /orders/" + ID, 200, order);

        byte[] body = get("/mobile/orders/" + ID).expectBody().returnResult().getResponseBody();

        assertThat(body).hasSizeLessThan(600);
    }

    @Test
    void keepsAPageOfTwentyOrdersUnder4Kilobytes() {
        String order = text("/services/order.json")
                .replace("Ethiopia Yirgacheffe", "Ethiopia Yirgacheffe, 250 g, whole beans");
        ORDER.answers("GET /orders", 200, pageOf(order, 20));

        byte[] body = get("/mobile/orders").expectBody().returnResult().getResponseBody();

        assertThat(body).hasSizeLessThan(4096);
    }

    @Test
    void listsTheCustomersOwnOrders() {
        ORDER.answers("GET /orders", 200, pageOf(text("/services/order.json"), 1));

        get("/mobile/orders?cursor=aGVyZQ")
                .expectStatus()
                .isOk()
                .expectBody()
                .json(text("/golden/orders.json"), JsonCompareMode.STRICT);
        assertThat(ORDER.asked().getFirst().uri()).isEqualTo("/orders?cursor=aGVyZQ&limit=20");
    }

    @Test
    void cancelsAnOrder() {
        ORDER.answers("POST /orders/" + ID + "/cancellation", 200, text("/services/cancelled-order.json"));

        post("/mobile/orders/" + ID + "/cancel", "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("Cancelled");
    }

    @Test
    void passesARefusalOnUnderItsOwnPath() {
        ORDER.answers(
                "POST /orders/" + ID + "/cancellation",
                409,
                Problem.of(409, "order-already-shipped", "The order has been shipped."));

        post("/mobile/orders/" + ID + "/cancel", "")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json("""
                        {"type":"urn:sagashop:problem:order-already-shipped","title":"As the service says",
                         "status":409,"detail":"The order has been shipped.",
                         "instance":"/mobile/orders/%s/cancel"}""".formatted(ID), JsonCompareMode.STRICT);
    }

    @Test
    void saysWhenToComeBackIfTheOrderServiceIsDownOrStalls() {
        CountDownLatch answered = new CountDownLatch(1);
        ORDER.answers("GET /orders", exchange -> answered.await(20, SECONDS));

        get("/mobile/orders").expectStatus().isEqualTo(504).expectHeader().valueEquals("Retry-After", "2");
        answered.countDown();
        ORDER.downDuring(() -> get("/mobile/orders")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private static String pageOf(String order, int times) {
        String items = IntStream.range(0, times).mapToObj(i -> order).collect(Collectors.joining(","));
        return "{\"items\":[%s],\"nextCursor\":\"bmV4dA\"}".formatted(items);
    }
}
