package dev.sagashop.bff.mobile.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.mobile.BffTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that an HTTP client would not send. */
class RawRequestTest extends BffTest {

    @ParameterizedTest
    @ValueSource(strings = {"POST /mobile/orders", "POST /mobile/cart/items", "PUT /mobile/cart/items/A"})
    void readsNoMoreThanTheLimitOfABodyOfUnknownLength(String request) throws IOException {
        String chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";

        String answer = raw(request + " HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: alice\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + chunk.repeat(17) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "body-too-large");
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

    @ParameterizedTest
    @CsvSource({"GET /mobile/orders/a|b HTTP/1.1", "GET /mobile/products/a%2Fb HTTP/1.1", "GET /mobile/% HTTP/1.1"})
    void answersWhatTomcatRefusesAsAProblem(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:sagashop:problem:bad-request")
                .doesNotContain("html");
    }

    /** Reads until the connection is closed. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
