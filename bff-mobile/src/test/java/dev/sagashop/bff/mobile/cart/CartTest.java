package dev.sagashop.bff.mobile.cart;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sagashop.bff.edge.fixtures.FakeService.Asked;
import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.mobile.BffTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class CartTest extends BffTest {

    private static final String ITEM = "/mobile/cart/items/COF-ETH-250";
    private static final String CHECKOUT = """
            {"version":3,"paymentMethod":"pm_card_visa",
             "shippingAddress":{"name":"Alice Example","street":"Hauptstr. 1","city":"Berlin",
                                "postalCode":"10115","country":"DE"}}""";

    @Test
    void tellsTheCartReadyToShow() {
        ORDER.answers("GET /cart", 200, text("/services/cart.json"));

        showsTheCart(get("/mobile/cart"));
        assertThat(ORDER.asked().getFirst().header("X-customer-id")).isEqualTo(ALICE);
    }

    @Test
    void tellsAnEmptyCartWithoutATotal() {
        ORDER.answers("GET /cart", 200, "{\"version\":0,\"items\":[]}");

        get("/mobile/cart").expectStatus().isOk().expectBody().json("""
                {"version":0,"count":0,"items":[]}""", JsonCompareMode.STRICT);
    }

    @Test
    void passesEachChangeOnWithTheVersionThatWasSeen() {
        ORDER.answers("POST /cart/items", 200, text("/services/cart.json"));
        ORDER.answers("PUT /cart/items/COF-ETH-250", 200, text("/services/cart.json"));
        ORDER.answers("DELETE /cart/items/COF-ETH-250", 200, text("/services/cart.json"));

        showsTheCart(post("/mobile/cart/items", "{\"sku\":\"COF-ETH-250\",\"quantity\":1,\"version\":2}"));
        showsTheCart(send(HttpMethod.PUT, ITEM, "{\"quantity\":2,\"version\":2}"));
        showsTheCart(delete(ITEM + "?version=2"));

        assertThat(ORDER.asked())
                .extracting(Asked::method, Asked::uri, Asked::body)
                .containsExactly(
                        tuple("POST", "/cart/items", "{\"sku\":\"COF-ETH-250\",\"quantity\":1,\"version\":2}"),
                        tuple("PUT", "/cart/items/COF-ETH-250", "{\"quantity\":2,\"version\":2}"),
                        tuple("DELETE", "/cart/items/COF-ETH-250?version=2", ""));
    }

    @Test
    void tellsTheCartAsItIsNowToWhoeverSawAnOlderOne() {
        String refusal = """
                {"type":"urn:sagashop:problem:cart-changed","title":"Cart changed","status":409,
                 "detail":"The cart is at version 3.","cart":%s}""".formatted(text("/services/cart.json"));
        ORDER.answers("POST /cart/items", 409, refusal);
        ORDER.answers("PUT /cart/items/COF-ETH-250", 409, refusal);
        ORDER.answers("DELETE /cart/items/COF-ETH-250", 409, refusal);
        ORDER.answers("POST /cart/checkout", 409, refusal);

        refusesWithTheCart(
                post("/mobile/cart/items", "{\"sku\":\"A\",\"quantity\":1,\"version\":1}"), "/mobile/cart/items");
        refusesWithTheCart(send(HttpMethod.PUT, ITEM, "{\"quantity\":1,\"version\":1}"), ITEM);
        refusesWithTheCart(delete(ITEM + "?version=1"), ITEM);
        refusesWithTheCart(post("/mobile/cart/checkout", CHECKOUT), "/mobile/cart/checkout");
    }

    @Test
    void turnsTheCartIntoAnOrderAndSaysWhereItIs() {
        ORDER.answers("POST /cart/checkout", 202, text("/services/order.json"));

        client().post()
                .uri("/mobile/cart/checkout")
                .header("X-Customer-Id", ALICE)
                .header("Idempotency-Key", "cart-17")
                .contentType(MediaType.APPLICATION_JSON)
                .body(CHECKOUT)
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectHeader()
                .valueEquals("Location", "/mobile/orders/" + ID)
                .expectBody()
                .json(text("/openapi/OrderCard.json"), JsonCompareMode.STRICT);
        assertThat(ORDER.asked().getFirst().header("Idempotency-key")).isEqualTo("cart-17");
        assertThat(ORDER.asked().getFirst().body()).isEqualToIgnoringWhitespace(CHECKOUT);
    }

    @Test
    void passesARefusalOn() {
        ORDER.answers("POST /cart/checkout", 422, Problem.of(422, "cart-empty", "Nothing is in the cart."));

        problem(post("/mobile/cart/checkout", CHECKOUT), 422, "cart-empty");
    }

    @Test
    void saysWhenToComeBackIfTheOrderServiceIsDown() {
        ORDER.downDuring(() ->
                get("/mobile/cart").expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "2"));
    }

    private ResponseSpec delete(String uri) {
        return client().delete().uri(uri).header("X-Customer-Id", ALICE).exchange();
    }

    private static void showsTheCart(ResponseSpec answer) {
        answer.expectStatus().isOk().expectBody().json(text("/openapi/CartScreen.json"), JsonCompareMode.STRICT);
    }

    private static void refusesWithTheCart(ResponseSpec answer, String path) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("""
                        {"type":"urn:sagashop:problem:cart-changed","title":"Cart changed","status":409,
                         "detail":"The cart is at version 3.","instance":"%s","cart":%s}""".formatted(path, text("/openapi/CartScreen.json")), JsonCompareMode.STRICT);
    }
}
