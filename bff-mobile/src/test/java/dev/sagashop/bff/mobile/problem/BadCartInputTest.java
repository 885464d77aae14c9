package dev.sagashop.bff.mobile.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.mobile.BffTest;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class BadCartInputTest extends BffTest {

    private static final String ITEM = "/mobile/cart/items/COF-ETH-250";

    @AfterEach
    void asksNoService() {
        assertThat(ORDER.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST | /mobile/cart/items    | {"sku":"A","quantity":"1","version":1} | quantity
                    POST | /mobile/cart/items    | {"sku":1,"quantity":1,"version":1}     | sku
                    POST | /mobile/cart/items    | {"sku":"A","quantity":1,"version":1.5} | version
                    PUT  | /mobile/cart/items/A  | {"quantity":1,"version":"1"}           | version
                    PUT  | /mobile/cart/items/A  | {"quantity":99999999999,"version":1}   | quantity
                    POST | /mobile/cart/checkout | {"version":[1]}                        | version
                    POST | /mobile/cart/checkout | {"version":1,"shippingAddress":"x"}    | shippingAddress
                    """)
    void namesTheFieldOfTheWrongType(String method, String uri, String body, String field) {
        names(field, send(HttpMethod.valueOf(method), uri, body), "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?version=", "?version=-1", "?version=x", "?version=1.5", "?version=99999999999999999999"})
    void removesNothingFromACartOfUnknownVersion(String query) {
        names("version", delete(ITEM + query), "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20", "a%20b", "%3Cx%3E", "-", "a%3Bb"})
    void looksForNoProductThatCannotBe(String sku) {
        names("sku", delete("/mobile/cart/items/" + sku + "?version=1"), "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "null", "{\"version\":1,\"version\":2}"})
    void refusesWhatIsNoJsonObject(String body) {
        problem(post("/mobile/cart/items", body), 400, "malformed-request");
        problem(post("/mobile/cart/checkout", body), 400, "malformed-request");
        problem(send(HttpMethod.PUT, ITEM, body), 400, "malformed-request");
    }

    @Test
    void readsNoBodyOverTheLimit() {
        String body = "{\"sku\":\"%s\"}".formatted("x".repeat(64 * 1024));

        problem(post("/mobile/cart/items", body), 413, "body-too-large");
        problem(post("/mobile/cart/checkout", body), 413, "body-too-large");
        problem(send(HttpMethod.PUT, ITEM, body), 413, "body-too-large");
    }

    private ResponseSpec delete(String uri) {
        return client().delete()
                .uri(URI.create("http://localhost:" + port + uri))
                .header("X-Customer-Id", ALICE)
                .exchange();
    }

    private static void names(String field, ResponseSpec answer, String problem) {
        problem(answer, 400, problem).expectBody().jsonPath("$.errors[0].field").isEqualTo(field);
    }
}
