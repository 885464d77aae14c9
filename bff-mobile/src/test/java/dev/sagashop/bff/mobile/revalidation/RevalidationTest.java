package dev.sagashop.bff.mobile.revalidation;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.mobile.BffTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class RevalidationTest extends BffTest {

    /** Unlike Spring's clients, it reads no compressed answers and hides none. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String SMALL = "/mobile/orders/" + ID;
    private static final String LARGE = "/mobile/orders";
    private static final String MADE_FOR = "Accept-Encoding, X-Customer-Id";

    @BeforeEach
    void servicesAnswer() {
        String order = text("/services/order.json");
        ORDER.answers("GET /orders/" + ID, 200, order);
        ORDER.answers("GET /orders", 200, "{\"items\":[%s,%s]}".formatted(order, order));
        ORDER.answers("GET /cart", 200, text("/services/cart.json"));
        ORDER.answers("GET /products", 200, text("/services/product-copies.json"));
        INVENTORY.answers("GET /products", 200, text("/services/products.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, LARGE, "/mobile/home", "/mobile/cart", "/mobile/products"})
    void sendsNothingToWhoeverHasItAlready(String uri) {
        String tag = tagOf(asked(uri, "If-None-Match", "\"another\""));

        HttpResponse<byte[]> again = asked(uri, "If-None-Match", tag);

        assertThat(tag).matches("\"[\\w-]{22}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().map())
                .containsEntry("etag", List.of(tag))
                .containsEntry("cache-control", List.of("private, no-cache"))
                .containsEntry("vary", List.of(MADE_FOR))
                .doesNotContainKeys("content-length", "content-type", "content-encoding", "transfer-encoding");
    }

    @Test
    void sendsWhatHasChangedSince() {
        String tag = tagOf(asked(SMALL));
        ORDER.answers("GET /orders/" + ID, 200, text("/services/cancelled-order.json"));

        HttpResponse<byte[]> changed = asked(SMALL, "If-None-Match", tag);

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(tagOf(changed)).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"x\", %s", "\"x\",W/\"y,z\" , %s", ",%s,", "*", " * "})
    void knowsWhatTheClientHasHoweverItSaysIt(String header) {
        String tag = tagOf(asked(SMALL));

        assertThat(asked(SMALL, "If-None-Match", header.formatted(tag)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void readsAListThatComesInSeveralHeaders() {
        String tag = tagOf(asked(SMALL));

        assertThat(asked(SMALL, "If-None-Match", "\"x\"", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(encodingOf(asked(LARGE, "Accept-Encoding", "br", "Accept-Encoding", "gzip")))
                .hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "x", "\"*\"", "W/", "W/*", "\"x\", *", "**", "x\"", "W/x"})
    void sendsTheWholeAnswerForAConditionThatMakesNoSense(String header) {
        HttpResponse<byte[]> answer = asked(SMALL, "If-None-Match", header);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br, gzip;q=0.5", "gzip, identity"})
    void compressesForWhoeverCanReadIt(String accepted) throws IOException {
        byte[] plain = asked(LARGE).body();

        HttpResponse<byte[]> compressed = asked(LARGE, "Accept-Encoding", accepted);

        assertThat(compressed.headers().map())
                .containsEntry("content-encoding", List.of("gzip"))
                .containsEntry("vary", List.of(MADE_FOR))
                .containsEntry("content-length", List.of(String.valueOf(compressed.body().length)));
        assertThat(compressed.body()).hasSizeLessThan(plain.length);
        assertThat(unzipped(compressed.body())).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip;q=0, *", "identity", "gzip;q=x", ";;", "gzipped"})
    void compressesForNobodyElse(String accepted) {
        HttpResponse<byte[]> answer = asked(LARGE, "Accept-Encoding", accepted);

        assertThat(encodingOf(answer)).isEmpty();
        assertThat(answer.headers().allValues("Vary")).containsExactly(MADE_FOR);
        assertThat(new String(answer.body(), UTF_8)).startsWith("{");
    }

    @Test
    void compressesNothingThatIsSmallAnyway() {
        assertThat(encodingOf(asked(SMALL, "Accept-Encoding", "gzip"))).isEmpty();
    }

    @Test
    void tagsTheCompressedFormAsAnotherThanThePlainOne() {
        String plain = tagOf(asked(LARGE));
        String compressed = tagOf(asked(LARGE, "Accept-Encoding", "gzip"));

        assertThat(compressed).isNotEqualTo(plain);
        assertThat(asked(LARGE, "Accept-Encoding", "gzip", "If-None-Match", compressed)
                        .statusCode())
                .isEqualTo(304);
        assertThat(asked(LARGE, "Accept-Encoding", "gzip", "If-None-Match", plain)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersAHeadAsAGetWithoutTheBody() {
        HttpResponse<byte[]> get = asked(LARGE, "Accept-Encoding", "gzip");

        HttpResponse<byte[]> head = sent("HEAD", LARGE, "Accept-Encoding", "gzip");

        assertThat(head.body()).isEmpty();
        assertThat(List.of("etag", "vary", "cache-control", "content-encoding", "content-length"))
                .allSatisfy(name -> assertThat(head.headers().allValues(name))
                        .isNotEmpty()
                        .isEqualTo(get.headers().allValues(name)));
        assertThat(sent("HEAD", LARGE, "If-None-Match", tagOf(asked(LARGE))).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%6Dobile/cart", "/mobile;v=1/cart"})
    void knowsAnAnswerHoweverItsPathIsWritten(String uri) {
        assertThat(tagOf(asked(uri))).isEqualTo(tagOf(asked("/mobile/cart")));
    }

    @Test
    void letsNobodyKeepARefusalOrTheAnswerToAWrite() {
        ORDER.answers("GET /orders/" + ID, 404, Problem.of(404, "not-found", "No such order."));
        ORDER.answers("POST /orders/" + ID + "/cancellation", 200, text("/services/cancelled-order.json"));

        keepsNothing(get(SMALL));
        keepsNothing(get(SMALL.replace("mobile", "mobile;v=1")));
        keepsNothing(post(SMALL + "/cancel", ""));
    }

    private HttpResponse<byte[]> asked(String uri, String... headers) {
        return sent("GET", uri, headers);
    }

    private HttpResponse<byte[]> sent(String method, String uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + uri))
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(20))
                .header("X-Customer-Id", ALICE);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String tagOf(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static Optional<String> encodingOf(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Encoding");
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    private static void keepsNothing(ResponseSpec answer) {
        answer.expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .doesNotExist("ETag");
    }
}
