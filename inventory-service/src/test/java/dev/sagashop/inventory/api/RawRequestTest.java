package dev.sagashop.inventory.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.inventory.InventoryServiceTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no HTTP client of good manners would send. */
class RawRequestTest extends InventoryServiceTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "q=%", "q=%ff", "cursor=%ED%A0%80"})
    void aQueryThatIsNoTextIsAProblem(String query) throws IOException {
        String answer =
                answerTo("GET /products?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:sagashop:problem:malformed-request");
    }

    @Test
    void aFormIsRefusedByItsType() throws IOException {
        String answer =
                answerTo("POST /stock/COF-ETH-250/restocks HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: k\r\n"
                        + "Content-Type: multipart/form-data\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(answer)
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json", "urn:sagashop:problem:unsupported-media-type");
    }

    private String answerTo(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
