package dev.sagashop.bff.mobile.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.Resource;
import dev.sagashop.bff.mobile.BffTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
                    /mobile/products?cursor=%3Cx%3E  | cursor
                    /mobile/orders/17                | orderId
                    """)
    void namesTheParameterThatIsWrong(String uri, String parameter) {
        ResponseSpec answer = client().get()
                .uri(URI.create("http://localhost:" + port + uri))
                .header("X-Customer-Id", ALICE)
                .exchange();

        problem(answer, 400, "invalid-parameter")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({"GET,/mobile/orders", "GET,/mobile/orders/" + ID, "POST,/mobile/orders/" + ID + "/cancel"})
    void namesTheHeaderIfNobodySaysWhoTheyAre(String method, String uri) {
        namesTheCustomerHeader(
                client().method(HttpMethod.valueOf(method)).uri(uri).exchange());
    }

    @Test
    void believesNoCustomerIdThatIsNotOne() {
        namesTheCustomerHeader(asCustomer("a b"));
        namesTheCustomerHeader(asCustomer("a/../b"));
        namesTheCustomerHeader(asCustomer("x".repeat(65)));
        namesTheCustomerHeader(asCustomer("alice", "bob"));
    }

    @Test
    void refusesAnIdempotencyKeyThatCannotBePassedOn() {
        ResponseSpec answer = client().post()
                .uri("/mobile/orders")
                .header("X-Customer-Id", ALICE)
                .header("Idempotency-Key", "x".repeat(101))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange();

        problem(answer, 400, "invalid-parameter")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void readsNoBodyOverTheLimit() {
        String body = "{\"paymentMethod\":\"%s\"}".formatted("x".repeat(64 * 1024));

        problem(post("/mobile/orders", body), 413, "body-too-large");
        assertThat(ORDER.asked()).isEmpty();
    }

    @Test
    void readsNoMoreThanTheLimitOfABodyOfUnknownLength() throws IOException {
        String chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";

        String answer = raw("POST /mobile/orders HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: alice\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + chunk.repeat(17) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "body-too-large");
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

    @ParameterizedTest
    @CsvSource({"a=%zz", "cursor=%ff", "cursor=%ED%A0%80"})
    void refusesAQueryThatIsNoText(String query) throws IOException {
        String answer = raw("GET /mobile/orders?" + query
                + " HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: alice\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:sagashop:problem:malformed-request");
    }

    @Test
    void takesNoForms() throws IOException {
        String answer = raw("POST /mobile/orders HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: alice\r\n"
                + "Content-Type: multipart/form-data\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(answer)
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json", "urn:sagashop:problem:unsupported-media-type");
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

    @ParameterizedTest
    @CsvSource({"GET /mobile/orders/a|b HTTP/1.1", "GET /mobile/products/a%2Fb HTTP/1.1", "GET /mobile/% HTTP/1.1"})
    void answersWhatTomcatRefusesAsAProblem(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:sagashop:problem:bad-request")
                .doesNotContain("html");
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

    private static void namesTheCustomerHeader(ResponseSpec answer) {
        problem(answer, 400, "invalid-parameter")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("X-Customer-Id");
    }

    /** Sends what no HTTP client would, and reads until the connection is closed. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
