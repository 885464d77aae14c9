package dev.sagashop.order.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.support.IntegrationTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no HTTP client of good manners would send. */
class RawRequestTest extends IntegrationTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/orders?a=%zz",
        "/orders?cursor=%ff",
        "/products?q=%",
        "/sagas?cursor=%ED%A0%80",
    })
    void refusesAQueryThatIsNoText(String path) throws IOException {
        String answer = answerTo(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: ada\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:sagashop:problem:malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders", "/cart/items", "/cart/checkout"})
    void takesNoForms(String path) throws IOException {
        String answer = answerTo("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: ada\r\n"
                + "Content-Type: multipart/form-data\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(answer)
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json", "urn:sagashop:problem:unsupported-media-type");
    }

    @Test
    void refusesTwoCustomersInOneRequest() throws IOException {
        String answer = answerTo("GET /cart HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: ada\r\nX-Customer-Id: eve\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"field\":\"X-Customer-Id\"");
    }

    private String answerTo(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
