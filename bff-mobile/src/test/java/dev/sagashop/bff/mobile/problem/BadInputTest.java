package dev.sagashop.bff.mobile.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.edge.fixtures.Resource;
import dev.sagashop.bff.mobile.BffTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class BadInputTest extends BffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"lines":[{"sku":"A","quantity":"2"}]}      | lines[0].quantity
                    {"lines":[{"sku":"A"},{"quantity":1.5}]}    | lines[1].quantity
                    {"lines":[{"sku":"A","quantity":99999999999}]} | lines[0].quantity
                    {"lines":[{"sku":7,"quantity":1}]}          | lines[0].sku
                    {"lines":{"sku":"A"}}                       | lines
                    {"paymentMethod":true}                      | paymentMethod
                    {"shippingAddress":"Berlin"}                | shippingAddress
                    {"shippingAddress":{"city":["Berlin"]}}     | shippingAddress.city
                    """)
    void namesTheFieldOfTheWrongType(String body, String field) {
        problem(post("/mobile/orders", body), 400, "malformed-request")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(ORDER.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"lines":
            not json
            {"paymentMethod":"a","paymentMethod":"b"}
            {} {}
            []
            null
            ``
            """)
    void refusesWhatIsNoJsonObject(String body) {
        problem(post("/mobile/orders", body), 400, "malformed-request");
        assertThat(ORDER.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /mobile/orders?cursor=a%20b      | cursor
                    /mobile/orders?cursor=           | cursor
                    /mobile/orders?cursor=a&cursor=b | cursor
                    /mobile/products?cursor=%3Cx%3E  | cursor
                    /mobile/orders/17                | orderId
                    """)
    void namesTheParameterThatIsWrong(String uri, String parameter) {
        ResponseSpec answer = client().get()
                .uri(URI.create("http://localhost:" + port + uri))
                .header("X-Customer-Id", ALICE)
                .exchange();

        names(parameter, answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/mobile/home",
        "GET,/mobile/cart",
        "POST,/mobile/cart/checkout",
        "GET,/mobile/orders",
        "GET,/mobile/orders/" + ID,
        "POST,/mobile/orders/" + ID + "/cancel"
    })
    void namesTheHeaderIfNobodySaysWhoTheyAre(String method, String uri) {
        namesTheCustomerHeader(
                client().method(HttpMethod.valueOf(method)).uri(uri).exchange());
    }

    @Test
    void believesNoCustomerIdThatIsNotOne() {
        namesTheCustomerHeader(asCustomer("a b"));
        namesTheCustomerHeader(asCustomer("alice..smith")); // no mail could go there
        namesTheCustomerHeader(asCustomer("a/../b"));
        namesTheCustomerHeader(asCustomer("x".repeat(65)));
        namesTheCustomerHeader(asCustomer("alice", "bob"));
    }

    @Test
    void refusesAnIdempotencyKeyThatIsNotOne() {
        for (String uri : List.of("/mobile/orders", "/mobile/cart/checkout")) {
            namesTheKey(withKeys(uri, "x".repeat(101)));
            namesTheKey(withKeys(uri, "cart 17"));
            namesTheKey(withKeys(uri, "cart-17", "cart-18"));
        }
        assertThat(ORDER.asked()).isEmpty();
    }

    @Test
    void passesOnThatACursorIsNoneOfTheServices() {
        String refusal = Problem.of(400, "invalid-parameter", "cursor is not one that was given out");
        ORDER.answers("GET /orders", 400, refusal);
        INVENTORY.answers("GET /products", 400, refusal);

        problem(get("/mobile/orders?cursor=bm9uZQ"), 400, "invalid-parameter");
        problem(get("/mobile/products?cursor=bm9uZQ"), 400, "invalid-parameter");
    }

    @Test
    void readsNoBodyOverTheLimit() {
        String body = "{\"paymentMethod\":\"%s\"}".formatted("x".repeat(64 * 1024));

        problem(post("/mobile/orders", body), 413, "body-too-large");
        assertThat(ORDER.asked()).isEmpty();
    }

    @Test
    void answersWhatIsNotThereAsAProblem() {
        problem(get("/mobile/nothing"), 404, "not-found");
        problem(get("/nothing"), 404, "not-found");
        problem(get("/error"), 404, "not-found");
        problem(client().delete().uri("/mobile/orders").exchange(), 405, "method-not-allowed")
                .expectHeader()
                .exists("Allow");
        problem(
                client().post()
                        .uri("/mobile/orders")
                        .header("X-Customer-Id", ALICE)
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("hello")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void placesNoOrderForAClientThatCouldNotReadTheAnswer() {
        ResponseSpec answer = client().post()
                .uri("/mobile/orders")
                .header("X-Customer-Id", ALICE)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_XML)
                .body("{}")
                .exchange();

        problem(answer, 406, "not-acceptable");
        assertThat(ORDER.asked()).isEmpty();
    }

    @Test
    void tellsNothingOfTheInsideWhenItFails() {
        INVENTORY.answers(
                "GET /products", 200, Resource.text("/services/products.json").replace("EUR", "QQQ"));

        ResponseSpec answer = problem(get("/mobile/products"), 500, "internal-server-error");

        answer.expectBody().json("""
                {"type":"urn:sagashop:problem:internal-server-error","title":"Internal Server Error","status":500,
                 "instance":"/mobile/products"}""", JsonCompareMode.STRICT);
    }

    private ResponseSpec asCustomer(String... values) {
        return client().get()
                .uri("/mobile/orders")
                .header("X-Customer-Id", values)
                .exchange();
    }

    private ResponseSpec withKeys(String uri, String... keys) {
        return client().post()
                .uri(uri)
                .header("X-Customer-Id", ALICE)
                .header("Idempotency-Key", keys)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange();
    }

    private static void namesTheCustomerHeader(ResponseSpec answer) {
        names("X-Customer-Id", answer);
    }

    private static void namesTheKey(ResponseSpec answer) {
        names("Idempotency-Key", answer);
    }

    private static void names(String parameter, ResponseSpec answer) {
        problem(answer, 400, "invalid-parameter")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(parameter);
    }
}
