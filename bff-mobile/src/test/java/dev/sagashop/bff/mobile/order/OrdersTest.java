package dev.sagashop.bff.mobile.order;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.FakeService.Asked;
import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.mobile.BffTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;

class OrdersTest extends BffTest {

    private static final String NEW_ORDER = """
            {"lines":[{"sku":"COF-ETH-250","quantity":2}],"paymentMethod":"pm_card_visa",
             "shippingAddress":{"name":"Alice Example","street":"Hauptstr. 1","city":"Berlin",
                                "postalCode":"10115","country":"DE"}}""";

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
                .json(text("/openapi/OrderCard.json"), JsonCompareMode.STRICT);

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
                .json(text("/openapi/OrderCard.json"), JsonCompareMode.STRICT);
    }

    @Test
    void tellsADeclinedPaymentAsAnOrderAndNotAsAnError() {
        ORDER.answers("GET /orders/" + ID, 200, text("/services/cancelled-order.json"));

        get("/mobile/orders/" + ID).expectStatus().isOk().expectBody().json("""
                        {"state":"Cancelled","headline":"Your card was declined","canCancel":false}""");
    }

    @Test
    void listsTheCustomersOwnOrders() {
        ORDER.answers("GET /orders", 200, pageOf(text("/services/order.json")));

        get("/mobile/orders?cursor=aGVyZQ")
                .expectStatus()
                .isOk()
                .expectBody()
                .json(text("/openapi/ListingOrderRow.json"), JsonCompareMode.STRICT);
        assertThat(ORDER.asked().getFirst().uri()).isEqualTo("/orders?cursor=aGVyZQ&limit=20");
    }

    @Test
    void tellsNoCursorOnTheLastPage() {
        ORDER.answers("GET /orders", 200, "{\"items\":[]}");

        get("/mobile/orders").expectStatus().isOk().expectBody().json("{\"items\":[]}", JsonCompareMode.STRICT);
    }

    @Test
    void letsNoPhoneChooseHowMuchItGets() {
        ORDER.answers("GET /orders", 200, pageOf(text("/services/order.json")));

        get("/mobile/orders?limit=100").expectStatus().isOk();
        assertThat(ORDER.asked().getFirst().uri()).isEqualTo("/orders?limit=20");
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
        ORDER.answers("GET /orders", stalling());
        get("/mobile/orders").expectStatus().isEqualTo(504).expectHeader().valueEquals("Retry-After", "2");

        ORDER.answers("GET /orders", stallingHalfWay());
        get("/mobile/orders").expectStatus().isEqualTo(502).expectHeader().valueEquals("Retry-After", "2");

        ORDER.downDuring(() -> get("/mobile/orders")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private static String pageOf(String order) {
        return "{\"items\":[%s],\"nextCursor\":\"bmV4dA\"}".formatted(order);
    }
}
