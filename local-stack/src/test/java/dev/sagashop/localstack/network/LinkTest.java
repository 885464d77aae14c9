package dev.sagashop.localstack.network;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final Duration LITTLE = Duration.ofMillis(200);

    private final AtomicInteger served = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer service;
    private final Link link = new Link();

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            served.incrementAndGet();
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        link.leadTo(service.getAddress().getPort());
    }

    @AfterEach
    void close() {
        link.close();
        service.stop(0);
        client.close();
    }

    @Test
    void letsEverythingThrough() throws Exception {
        String large = "saga".repeat(100_000);

        assertThat(post(large, Duration.ofSeconds(10))).isEqualTo(large);
    }

    @Test
    void delaysEachRequestByItsTime() throws Exception {
        link.delay(LITTLE);
        long begun = System.nanoTime();

        post("", Duration.ofSeconds(10));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(LITTLE);
    }

    @Test
    void takesRequestsAndAnswersNoneWhileItStalls() throws Exception {
        post("", Duration.ofSeconds(10));
        link.stall();

        assertThatThrownBy(() -> post("", LITTLE)).isInstanceOf(HttpTimeoutException.class);

        link.heal();
        post("", Duration.ofSeconds(10));
        assertThat(served).as("what was stalled is lost").hasValue(2);
    }

    @Test
    void refusesConnectionsUntilItIsHealed() throws Exception {
        link.refuse();

        assertThatThrownBy(() -> post("", LITTLE)).isInstanceOf(ConnectException.class);

        link.heal();
        assertThat(post("back", Duration.ofSeconds(10))).isEqualTo("back");
    }

    @Test
    void cutsConnectionsThatAreOpen() throws IOException {
        try (Socket open = new Socket("127.0.0.1", URI.create(link.url()).getPort())) {
            open.getOutputStream().write("GET / HTTP/1.1\r\nHost: shop\r\n\r\n".getBytes(US_ASCII));
            assertThat(open.getInputStream().read()).isEqualTo('H');

            link.cut();

            assertThatThrownBy(() -> open.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
        }
    }

    private String post(String body, Duration within) throws Exception {
        return client.send(request(body, within), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String body, Duration within) {
        return HttpRequest.newBuilder(URI.create(link.url()))
                .timeout(within)
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
