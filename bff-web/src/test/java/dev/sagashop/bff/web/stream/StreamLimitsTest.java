package dev.sagashop.bff.web.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.bff.edge.fixtures.FakeService;
import dev.sagashop.bff.web.saga.SagaEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamLimitsTest extends StreamingTest {

    private static final int PER_CUSTOMER = 20;
    private static final int READS_AT_ONCE = 8;

    @BeforeEach
    void begin() {
        timelineHas(events.subList(0, 2));
    }

    @Test
    void refusesAThousandStreamsOfOneClientButForTheFirst() {
        HttpClient client = HttpClient.newHttpClient();
        try {
            List<HttpResponse<Stream<String>>> answers = new ArrayList<>();
            IntStream.range(0, PER_CUSTOMER)
                    .forEach(number -> answers.add(answerOf(client).join()));
            assertThat(answers).allMatch(answer -> answer.statusCode() == 200);

            List<CompletableFuture<HttpResponse<Stream<String>>>> others = Stream.generate(() -> answerOf(client))
                    .limit(1000 - PER_CUSTOMER)
                    .toList();

            assertThat(others)
                    .extracting(CompletableFuture::join)
                    .allMatch(refusal -> refusal.statusCode() == 429)
                    .allMatch(refusal ->
                            refusal.headers().firstValue("Retry-After").isPresent());
            assertThat(openAsMetered()).isEqualTo(PER_CUSTOMER);
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void saysWhyItRefusesAStreamAndTakesOneAgainOnceAnotherIsGone() {
        List<StreamClient> clients =
                Stream.generate(this::open).limit(PER_CUSTOMER).toList();

        get(client().get())
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sagashop:problem:too-many-streams");

        clients.forEach(StreamClient::close);
        await().until(() -> openStreams() == 0);
        try (StreamClient client = open()) {
            assertThat(client.response().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void readsFewTimelinesAtOnceSoThatTheOtherCallsHaveRoom() {
        List<StreamClient> clients =
                Stream.generate(this::open).limit(PER_CUSTOMER).toList();
        AtomicInteger readers = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch mayEnd = new CountDownLatch(1);
        ORDER.answers("GET /orders/" + orderId + "/timeline", exchange -> {
            most.accumulateAndGet(readers.incrementAndGet(), Math::max);
            mayEnd.await();
            readers.decrementAndGet();
            FakeService.send(exchange, 200, "{\"orderId\":\"%s\",\"entries\":[]}".formatted(orderId));
        });
        publish(events.subList(2, 3));

        await().until(() -> readers.get() == READS_AT_ONCE);
        get("/api/orders").expectStatus().isNotFound(); // as the fake service has it: the call went through
        mayEnd.countDown();
        clients.forEach(StreamClient::close);
        assertThat(most).hasValue(READS_AT_ONCE);
    }

    @Test
    void cutsAClientThatDoesNotRead() throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.getOutputStream()
                    .write(("GET " + uri() + " HTTP/1.1\r\nHost: localhost\r\nX-Customer-Id: alice\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> openStreams() == 1);

            List<SagaEvent> known = new ArrayList<>(events.subList(0, 2));
            IntStream.range(0, 300).forEach(number -> known.add(large(known.size() + 1)));
            timelineHas(known);
            publish(events.subList(2, 3));

            await().atMost(Duration.ofSeconds(20)).until(() -> openStreams() == 0);
        }
    }

    private SagaEvent large(int position) {
        SagaEvent mail = events.get(5);
        return new SagaEvent(
                position,
                "large-" + orderId + position,
                mail.type(),
                mail.service(),
                mail.occurredAt(),
                events.getFirst().eventId(),
                Map.of("text", "x".repeat(100_000)));
    }

    private CompletableFuture<HttpResponse<Stream<String>>> answerOf(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + uri()))
                .version(HttpClient.Version.HTTP_1_1)
                .header("X-Customer-Id", ALICE)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
    }

    private double openAsMetered() {
        String metric = new String(
                get("/actuator/metrics/sagashop.bff.streams.open")
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
        return json(metric).at("/measurements/0/value").asDouble();
    }
}
