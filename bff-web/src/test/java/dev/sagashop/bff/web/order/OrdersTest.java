package dev.sagashop.bff.web.order;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.FakeService.Asked;
import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.web.BffTest;
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

        post("/api/orders", NEW_ORDER)
                .expectStatus()
                .isAccepted()
                .expectHeader()
                .valueEquals("Location", "/api/orders/" + ID)
                .expectBody()
                .json(text("/openapi/OrderView.json"), JsonCompareMode.STRICT);
    }

    @Test
    void passesTheOrderItsCustomerItsKeyAndItsTraceOn() {
        ORDER.answers("POST /orders", 202, text("/services/order.json"));
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        client().post()
                .uri("/api/orders")
                .header("X-Customer-Id", ALICE)
                .header("Idempotency-Key", "cart-17")
                .header("traceparent", trace)
                .contentType(MediaType.APPLICATION_JSON)
                .body(NEW_ORDER)
                .exchange()
                .expectStatus()
                .isAccepted();

        Asked asked = ORDER.asked().getFirst();
        assertThat(asked.header("X-customer-id")).isEqualTo(ALICE);
        assertThat(asked.header("Idempotency-key")).isEqualTo("cart-17");
        assertThat(asked.header("Traceparent")).isEqualTo(trace);
        assertThat(asked.body()).isEqualToIgnoringWhitespace(NEW_ORDER);
    }

    @Test
    void tellsWhatAnOrderCostsThatCostsMoreThanTheCustomerWasShown() {
        ORDER.answers("POST /orders", 409, """
                {"type":"urn:sagashop:problem:price-risen","title":"Price risen","status":409,
                 "total":{"minorUnits":2580,"currency":"EUR"}}""");

        post("/api/orders", NEW_ORDER)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json("{\"total\":{\"amount\":\"25.80\",\"currency\":\"EUR\"}}");
    }

    @Test
    void listsTheCustomersOwnOrders() {
        ORDER.answers(
                "GET /orders",
                200,
                "{\"items\":[%s],\"nextCursor\":\"bmV4dA\"}".formatted(text("/services/order.json")));

        get("/api/orders?cursor=aGVyZQ&limit=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        "{\"items\":[%s],\"nextCursor\":\"bmV4dA\"}".formatted(text("/openapi/OrderView.json")),
                        JsonCompareMode.STRICT);
        assertThat(ORDER.asked().getFirst().uri()).isEqualTo("/orders?cursor=aGVyZQ&limit=1");
    }

    @Test
    void tellsAnOrderWithAllThatTheServicesKnow() {
        knowTheOrder();

        get("/api/orders/" + ID)
                .expectStatus()
                .isOk()
                .expectBody()
                .json(text("/openapi/OrderDetail.json"), JsonCompareMode.STRICT);
        assertThat(NOTIFICATION.asked().getFirst().uri()).isEqualTo("/notifications?orderId=" + ID);
    }

    @Test
    void readsTheServicesInTheTraceOfTheRequest() {
        knowTheOrder();

        get("/api/orders/" + ID).expectStatus().isOk();

        String trace = ORDER.asked().getFirst().header("Traceparent");
        assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(PAYMENT.asked().getFirst().header("Traceparent")).isEqualTo(trace);
        assertThat(INVENTORY.asked().getFirst().header("Traceparent")).isEqualTo(trace);
    }

    @Test
    void tellsTheTimeline() {
        knowTheOrder();

        get("/api/orders/" + ID + "/timeline")
                .expectStatus()
                .isOk()
                .expectBody()
                .json(text("/openapi/TimelineView.json"), JsonCompareMode.STRICT);
    }

    @Test
    void awaitsNothingOfAnOrderWhoseTimelineWasRemoved() {
        knowTheOrder();
        ORDER.answers("GET /orders/" + ID, 200, text("/services/cancelled-order.json"));
        ORDER.answers("GET /orders/" + ID + "/timeline", 200, "{\"orderId\":\"" + ID + "\",\"entries\":[]}");

        get("/api/orders/" + ID)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"status\":\"CANCELLED\",\"timeline\":[],\"expected\":[],\"degraded\":[]}");
    }

    @Test
    void cancelsAnOrder() {
        ORDER.answers("POST /orders/" + ID + "/cancellation", 200, text("/services/cancelled-order.json"));

        post("/api/orders/" + ID + "/cancel", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("CANCELLED")
                .jsonPath("$.cancellable")
                .isEqualTo(false);
    }

    @Test
    void tellsADeclinedPaymentAsAnOrderAndNotAsAnError() {
        ORDER.answers("GET /orders/" + ID, 200, text("/services/cancelled-order.json"));

        get("/api/orders/" + ID)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.cancellationReason")
                .isEqualTo("PAYMENT_DECLINED")
                .jsonPath("$.paymentStatus")
                .isEqualTo("DECLINED");
    }

    @Test
    void passesARefusalOnUnderItsOwnPath() {
        ORDER.answers(
                "POST /orders/" + ID + "/cancellation",
                409,
                Problem.of(409, "order-already-shipped", "The order has been shipped."));

        post("/api/orders/" + ID + "/cancel", "")
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("""
                        {"type":"urn:sagashop:problem:order-already-shipped","title":"As the service says",
                         "status":409,"detail":"The order has been shipped.",
                         "instance":"/api/orders/%s/cancel"}""".formatted(ID), JsonCompareMode.STRICT);
    }

    @Test
    void passesOnWhichFieldTheServiceRefused() {
        ORDER.answers("POST /orders", 422, """
                {"type":"urn:sagashop:problem:invalid-order","title":"Invalid order","status":422,
                 "detail":"1 field is invalid",
                 "errors":[{"field":"lines[0].sku","message":"is not in the catalogue"}]}""");

        post("/api/orders", NEW_ORDER)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .json("""
                        {"type":"urn:sagashop:problem:invalid-order","title":"Invalid order","status":422,
                         "detail":"1 field is invalid","instance":"/api/orders",
                         "errors":[{"field":"lines[0].sku","message":"is not in the catalogue"}]}""", JsonCompareMode.STRICT);
    }

    @Test
    void tellsNothingOfAnotherCustomersOrder() {
        knowTheOrder();
        ORDER.answers("GET /orders/" + ID, 404, Problem.of(404, "order-not-found", "No such order."));

        get("/api/orders/" + ID)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:order-not-found")
                .jsonPath("$.payment")
                .doesNotExist();
    }
}
