package dev.sagashop.bff.web.cart;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sagashop.bff.edge.fixtures.FakeService.Asked;
import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.web.BffTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class CartTest extends BffTest {

    private static final String ITEM = "/api/cart/items/COF-ETH-250";
    private static final String CHECKOUT = """
            {"version":3,"paymentMethod":"pm_card_visa",
             "shippingAddress":{"name":"Alice Example","street":"Hauptstr. 1","city":"Berlin",
                                "postalCode":"10115","country":"DE"}}""";

    @Test
    void tellsTheCart() {
        ORDER.answers("GET /cart", 200, text("/services/cart.json"));

        tellsTheCart(get("/api/cart"));
        assertThat(ORDER.asked().getFirst().header("X-customer-id")).isEqualTo(ALICE);
    }

    @Test
    void tellsAnEmptyCartWithoutATotal() {
        ORDER.answers("GET /cart", 200, "{\"version\":0,\"items\":[]}");

        get("/api/cart")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"version\":0,\"items\":[],\"itemCount\":0}", JsonCompareMode.STRICT);
    }

    @Test
    void passesEachChangeOnWithTheVersionThatWasSeen() {
        ORDER.answers("POST /cart/items", 200, text("/services/cart.json"));
        ORDER.answers("PUT /cart/items/COF-ETH-250", 200, text("/services/cart.json"));
        ORDER.answers("DELETE /cart/items/COF-ETH-250", 200, text("/services/cart.json"));

        tellsTheCart(post("/api/cart/items", "{\"sku\":\"COF-ETH-250\",\"quantity\":1,\"version\":2}"));
        tellsTheCart(put("{\"quantity\":2,\"version\":2}"));
        tellsTheCart(delete(ITEM + "?version=2"));

        assertThat(ORDER.asked())
                .extracting(Asked::method, Asked::uri, Asked::body)
                .containsExactly(
                        tuple("POST", "/cart/items", "{\"sku\":\"COF-ETH-250\",\"quantity\":1,\"version\":2}"),
                        tuple("PUT", "/cart/items/COF-ETH-250", "{\"quantity\":2,\"version\":2}"),
                        tuple("DELETE", "/cart/items/COF-ETH-250?version=2", ""));
    }

    @Test
    void tellsTheCartAsItIsNowToWhoeverSawAnOlderOne() {
        String refusal = changed(text("/services/cart.json"));
        ORDER.answers("POST /cart/items", 409, refusal);
        ORDER.answers("POST /cart/checkout", 409, refusal);
        ORDER.answers("DELETE /cart/items/COF-ETH-250", 409, refusal);

        refusesWithTheCart(post("/api/cart/items", "{\"sku\":\"A\",\"quantity\":1,\"version\":1}"), "/api/cart/items");
        refusesWithTheCart(post("/api/cart/checkout", CHECKOUT), "/api/cart/checkout");
        refusesWithTheCart(delete(ITEM + "?version=1"), ITEM);
    }

    @Test
    void passesOnWhichFieldOfAChangeIsRefused() {
        ORDER.answers("PUT /cart/items/COF-ETH-250", 422, """
                {"type":"urn:sagashop:problem:invalid-cart","title":"Invalid cart","status":422,
                 "errors":[{"field":"quantity","message":"must be between 1 and 99"}]}""");

        put("{\"quantity\":100,\"version\":2}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("quantity");
    }

    @Test
    void turnsTheCartIntoAnOrderAndSaysWhereItIs() {
        ORDER.answers("POST /cart/checkout", 202, text("/services/order.json"));

        client().post()
                .uri("/api/cart/checkout")
                .header("X-Customer-Id", ALICE)
                .header("Idempotency-Key", "cart-17")
                .contentType(MediaType.APPLICATION_JSON)
                .body(CHECKOUT)
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectHeader()
                .valueEquals("Location", "/api/orders/" + ID)
                .expectBody()
                .json(text("/openapi/OrderView.json"), JsonCompareMode.STRICT);
        assertThat(ORDER.asked().getFirst().header("Idempotency-key")).isEqualTo("cart-17");
        assertThat(ORDER.asked().getFirst().body()).isEqualToIgnoringWhitespace(CHECKOUT);
    }

    @Test
    void passesOnWhatTheCustomerWasShownAndTellsTheCartThatCostsMore() {
        ORDER.answers(
                "POST /cart/checkout",
                409,
                changed(text("/services/cart.json")).replace("cart-changed", "price-risen"));

        post("/api/cart/checkout", expecting("{\"amount\":\"38.70\",\"currency\":\"EUR\"}"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json("{\"cart\":%s}".formatted(text("/openapi/CartView.json")));
        assertThat(ORDER.asked().getFirst().body())
                .contains("\"expectedTotal\":{\"minorUnits\":3870,\"currency\":\"EUR\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":\"38.705\",\"currency\":\"EUR\"}",
                "{\"amount\":\"-1.00\",\"currency\":\"EUR\"}",
                "{\"amount\":\"1e3\",\"currency\":\"EUR\"}",
                "{\"amount\":\"38.70\",\"currency\":\"euro\"}",
                "{\"amount\":\"38.70\"}",
                "{\"amount\":\"1.00\",\"currency\":\"XXX\"}"
            })
    void refusesAnExpectedTotalThatIsNoAmount(String total) {
        post("/api/cart/checkout", expecting(total))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("expectedTotal");
        assertThat(ORDER.asked()).isEmpty();
    }

    private static String expecting(String total) {
        return CHECKOUT.replaceFirst("\\{", "{\"expectedTotal\":" + total + ",");
    }

    @Test
    void refusesToCheckAnEmptyCartOut() {
        ORDER.answers("POST /cart/checkout", 422, Problem.of(422, "cart-empty", "Nothing is in the cart."));

        post("/api/cart/checkout", CHECKOUT)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:cart-empty");
    }

    @Test
    void saysWhenToComeBackIfTheOrderServiceIsDown() {
        ORDER.downDuring(() ->
                get("/api/cart").expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "2"));
    }

    private ResponseSpec put(String json) {
        return client().put()
                .uri(ITEM)
                .header("X-Customer-Id", ALICE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange();
    }

    private ResponseSpec delete(String uri) {
        return client().method(HttpMethod.DELETE)
                .uri(uri)
                .header("X-Customer-Id", ALICE)
                .exchange();
    }

    private static void tellsTheCart(ResponseSpec answer) {
        answer.expectStatus().isOk().expectBody().json(text("/openapi/CartView.json"), JsonCompareMode.STRICT);
    }

    private static String changed(String cart) {
        return """
                {"type":"urn:sagashop:problem:cart-changed","title":"Cart changed","status":409,
                 "detail":"The cart is at version 3.","cart":%s}""".formatted(cart);
    }

    private static void refusesWithTheCart(ResponseSpec answer, String path) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("""
                        {"type":"urn:sagashop:problem:cart-changed","title":"Cart changed","status":409,
                         "detail":"The cart is at version 3.","instance":"%s","cart":%s}""".formatted(path, text("/openapi/CartView.json")), JsonCompareMode.STRICT);
    }
}
