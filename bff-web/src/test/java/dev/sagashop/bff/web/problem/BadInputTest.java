package dev.sagashop.bff.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.Resource;
import dev.sagashop.bff.web.BffTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
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
        problem(post("/api/orders", body), 400, "malformed-request")
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
        problem(post("/api/orders", body), 400, "malformed-request");
        assertThat(ORDER.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/orders?limit=0           | limit
                    /api/orders?limit=101         | limit
                    /api/orders?limit=ten         | limit
                    /api/orders?cursor=a%20b      | cursor
                    /api/products?limit=-1        | limit
                    /api/products?cursor=%3Cx%3E  | cursor
                    /api/products/%2e%2e%3bx      | sku
                    /api/sagas?limit=0            | limit
                    /api/sagas?cursor=a%20b       | cursor
                    /api/orders/17                | orderId
                    /api/orders/17/timeline       | orderId
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

    @Test
    void refusesTextThatNobodySearchesFor() {
        problem(get("/api/products?q=" + "x".repeat(101)), 400, "invalid-parameter")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("q");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/cart",
        "POST,/api/cart/checkout",
        "GET,/api/orders",
        "GET,/api/orders/" + ID,
        "POST,/api/orders/" + ID + "/cancel"
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
    void refusesAnIdempotencyKeyThatCannotBePassedOn() {
        refusesTheKey("x".repeat(101));
        refusesTheKey("");
        refusesTheKey("a b");
        refusesTheKey("cart-17", "cart-18");
    }

    private void refusesTheKey(String... keys) {
        ResponseSpec answer = client().post()
                .uri("/api/orders")
                .header("X-Customer-Id", ALICE)
                .header("Idempotency-Key", keys)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange();

        problem(answer, 400, "invalid-parameter")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DELETE | /api/cart/items/A            | version
                    DELETE | /api/cart/items/A?version=x  | version
                    DELETE | /api/cart/items/A?version=-1 | version
                    DELETE | /api/cart/items/a%20b?version=1 | sku
                    GET    | /api/products/a%20b          | sku
                    """)
    void changesNoCartThatNobodySaw(String method, String uri, String parameter) {
        ResponseSpec answer = client().method(HttpMethod.valueOf(method))
                .uri(URI.create("http://localhost:" + port + uri))
                .header("X-Customer-Id", ALICE)
                .exchange();

        problem(answer, 400, "invalid-parameter")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(parameter);
        assertThat(ORDER.asked()).isEmpty();
    }

    @Test
    void readsNoBodyOverTheLimit() {
        String body = "{\"paymentMethod\":\"%s\"}".formatted("x".repeat(64 * 1024));

        problem(post("/api/orders", body), 413, "body-too-large");
        assertThat(ORDER.asked()).isEmpty();
    }

    @Test
    void readsNoMoreThanTheLimitOfABodyOfUnknownLength() throws IOException {
        String chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";

        String answer = raw("POST /api/orders HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: alice\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + chunk.repeat(17) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "body-too-large");
    }

    @Test
    void answersWhatIsNotThereAsAProblem() {
        problem(get("/api/nothing"), 404, "not-found");
        problem(get("/nothing"), 404, "not-found");
        problem(get("/error"), 404, "not-found");
        problem(client().delete().uri("/api/orders").exchange(), 405, "method-not-allowed")
                .expectHeader()
                .exists("Allow");
        problem(
                client().post()
                        .uri("/api/orders")
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
        String answer = raw("GET /api/orders?" + query
                + " HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: alice\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:sagashop:problem:malformed-request");
    }

    @Test
    void takesNoForms() throws IOException {
        String answer = raw("POST /api/orders HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: alice\r\n"
                + "Content-Type: multipart/form-data\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(answer)
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json", "urn:sagashop:problem:unsupported-media-type");
    }

    @Test
    void placesNoOrderForAClientThatCouldNotReadTheAnswer() {
        ResponseSpec answer = client().post()
                .uri("/api/orders")
                .header("X-Customer-Id", ALICE)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_XML)
                .body("{}")
                .exchange();

        problem(answer, 406, "not-acceptable");
        assertThat(ORDER.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET /api/orders/a|b HTTP/1.1", "GET /api/products/a%2Fb HTTP/1.1", "GET /api/% HTTP/1.1"})
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

        ResponseSpec answer = withoutItsStackTrace(() -> get("/api/products"));

        problem(answer, 500, "internal-server-error").expectBody().json("""
                {"type":"urn:sagashop:problem:internal-server-error","title":"Internal Server Error","status":500,
                 "instance":"/api/products"}""", JsonCompareMode.STRICT);
    }

    /** The failure is provoked, so its trace in the log would only frighten. */
    private static ResponseSpec withoutItsStackTrace(Supplier<ResponseSpec> work) {
        LoggingSystem logging = LoggingSystem.get(BadInputTest.class.getClassLoader());
        String logger = "org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/].[dispatcherServlet]";
        logging.setLogLevel(logger, LogLevel.OFF);
        try {
            return work.get();
        } finally {
            logging.setLogLevel(logger, null);
        }
    }

    private ResponseSpec asCustomer(String... values) {
        return client().get().uri("/api/orders").header("X-Customer-Id", values).exchange();
    }

    private static void namesTheCustomerHeader(ResponseSpec answer) {
        problem(answer, 400, "invalid-parameter")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("X-Customer-Id");
    }

    private static ResponseSpec problem(ResponseSpec answer, int status, String name) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:" + name)
                .jsonPath("$.status")
                .isEqualTo(status);
        return answer;
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
